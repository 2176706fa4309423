import type {QueueOrder} from '@patient-relations/core/casework';
import {refuseField} from '../problems/refusal.js';
import type {CaseRow} from './case-store.js';

/** Where a page of the queue goes on: behind this row, in this order. */
export interface QueuePosition {
  readonly order: QueueOrder;
  readonly urgency: string;
  /** When it is due or was received, by what the order goes. */
  readonly at: string;
  readonly id: string;
}

/** Stricter than it looks needed: a database refuses some characters, and only as an error of its own. */
const positionForm =
  /^(due|urgency|newest|oldest) (S[1-4]|none) ([0-9T:.Z-]{24}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A position as a caller hands it back. */
export function writeQueuePosition(order: QueueOrder, row: CaseRow): string {
  const at = order === 'due' || order === 'urgency' ? row.due_at : row.received_at;
  return Buffer.from(`${order} ${row.urgency} ${at} ${row.id}`).toString('base64url');
}

/** @throws {Refusal} `invalid` for what is none, and for one of another order */
export function readQueuePosition(text: string, order: QueueOrder): QueuePosition {
  const found = positionForm.exec(Buffer.from(text, 'base64url').toString());
  const [, of, urgency = '', at = '', id = ''] = found ?? [];
  if (of !== order) throw refuseField('/after', 'wrong-format');
  return {order, urgency, at, id};
}

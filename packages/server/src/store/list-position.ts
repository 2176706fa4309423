import {refuseField} from '../problems/refusal.js';

/** Where a list that is read newest first goes on. */
export interface ListPosition {
  readonly receivedAt: string;
  readonly id: string;
}

/** Stricter than it looks needed: a database refuses some characters, and only as an error of its own. */
const positionForm =
  /^([0-9T:.Z-]{24}) ([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** A position as a caller hands it back. */
export function writePosition(row: {readonly received_at: string; readonly id: string}): string {
  return Buffer.from(`${row.received_at} ${row.id}`).toString('base64url');
}

/** @throws {Refusal} `invalid` */
export function readPosition(text: string): ListPosition {
  const [, receivedAt, id] = positionForm.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (receivedAt === undefined || id === undefined) throw refuseField('/after', 'wrong-format');
  return {receivedAt, id};
}

import {refuseField} from '../problems/refusal.js';

/** Where a list that is ordered by time goes on: behind the row of this time and id. */
export interface ListPosition {
  readonly at: string;
  readonly id: string;
}

/** Stricter than it looks needed: a database refuses some characters, and only as an error of its own. */
const positionForm =
  /^([0-9T:.Z-]{24}) ([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** A position as a caller hands it back. */
export function writePosition({at, id}: ListPosition): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

/** @throws {Refusal} `invalid` */
export function readPosition(text: string): ListPosition {
  const [, at, id] = positionForm.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (at === undefined || id === undefined) throw refuseField('/after', 'wrong-format');
  return {at, id};
}

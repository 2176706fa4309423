import {fromBase64Url, toBase64Url} from '../case/digest.js';
import {queuedOperations, type QueuedOperation} from './queued-write.js';
import type {RecoveryLine, SealedWrite} from './sealed-write.js';

/** A sealed write as a line for staff to carry. */
export function recoveryLine({facilityId, operation, id, sealed}: SealedWrite): RecoveryLine {
  return {facilityId, operation, id, sealed: toBase64Url(sealed)};
}

/** Lines as a file (NDJSON). */
export function writeRecoveryFile(lines: readonly RecoveryLine[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** What a recovery file holds. `damaged` names the lines, from 1, that hold nothing of use. */
export interface RecoveryFile {
  readonly writes: readonly SealedWrite[];
  readonly damaged: readonly number[];
}

/** Reads what staff carried. A damaged line costs no other one. */
export function readRecoveryFile(text: string): RecoveryFile {
  const writes: SealedWrite[] = [];
  const damaged: number[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const write = readLine(line);
    if (write) writes.push(write);
    else damaged.push(index + 1);
  }
  return {writes, damaged};
}

function readLine(line: string): SealedWrite | undefined {
  try {
    const {facilityId, operation, id, sealed} = JSON.parse(line) as Record<string, unknown>;
    if (typeof facilityId !== 'string' || typeof id !== 'string' || !isQueued(operation)) return;
    return {facilityId, operation, id, sealed: fromBase64Url(sealed as string)};
  } catch {
    return undefined;
  }
}

function isQueued(value: unknown): value is QueuedOperation {
  return queuedOperations.some((operation) => operation === value);
}

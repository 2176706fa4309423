import {PrError} from '../errors/pr-error.js';
import type {ProblemCode} from '../errors/problem.js';
import type {SealedWrite} from './sealed-write.js';

/** A row of the queue. Its key is `id`; rows are read in the order of `sequence`. */
export interface OutboxRow extends SealedWrite {
  /** Form of the row. A page leaves rows of a later form to the page that made them. */
  readonly form: 1;
  /** Given by the store, growing. */
  readonly sequence: number;
  /**
   * What has to arrive in order shares a lane: a file follows its feedback. A salted hash of the access code, so that it
   * says nothing; the id itself where no order matters.
   */
  readonly lane: string;
  readonly storedAt: string;
  readonly attempts: number;
  /** `sending` is never stored: a page that ends while sending leaves `unconfirmed`. */
  readonly state: 'stored' | 'unconfirmed' | 'refused';
  readonly problem?: ProblemCode | undefined;
}

/** A row of which a device gives no more than its place: a disk has failed, or someone cut at the database. */
export interface DamagedRow extends Pick<OutboxRow, 'id' | 'sequence' | 'lane'> {
  readonly isDamaged: true;
}

/** True for a row that can be sent and carried, whatever someone did to the database. */
export function isWhole(row: OutboxRow): boolean {
  const {form, operation, sealed, storedAt}: {readonly [Name in keyof OutboxRow]?: unknown} = row;
  const isText = typeof operation === 'string' && typeof storedAt === 'string';
  return form === 1 && isText && sealed instanceof Uint8Array && !isNaN(Date.parse(storedAt));
}

/** A row while it is sent. */
export function begun<Row extends Omit<OutboxRow, 'sequence'>>(row: Row): Row {
  return {...row, attempts: row.attempts + 1, state: 'unconfirmed', problem: undefined};
}

/** Which rows: after a place in the queue, so many at most, of one lane alone where it is named. */
export interface OutboxPage {
  readonly after: number;
  readonly limit: number;
  readonly lane?: string | undefined;
}

/** Where a queue lives. Every call settles only when the change is durable in the sense of the store. */
export interface OutboxStore {
  /** What staff and people are told: on this page alone, or on this device. */
  readonly kind: 'memory' | 'device';
  /**
   * Adds a row, or replaces the one with its id.
   * @throws {StorageFullError}
   */
  put(row: Omit<OutboxRow, 'sequence'>): Promise<OutboxRow>;
  /** Changes parts of a row that is there; false where it is gone. */
  update(
    id: string,
    change: Partial<Pick<OutboxRow, 'attempts' | 'state' | 'problem'>>,
  ): Promise<boolean>;
  /**
   * An attempt begins: one more is counted, and the row is `unconfirmed` from now on, since a page that ends while it
   * sends must leave what is true. Answers with the row as it was; `undefined` where it is gone.
   */
  begin(id: string): Promise<OutboxRow | undefined>;
  /** Takes a row out, also where there is no room left; false where it was gone. */
  remove(id: string): Promise<boolean>;
  get(id: string): Promise<OutboxRow | undefined>;
  /**
   * Rows in order, from after `sequence`, at most `limit`; files are large, so never all at once. A row that cannot be
   * read costs no other one.
   */
  list(page: OutboxPage): Promise<readonly (OutboxRow | DamagedRow)[]>;
  count(): Promise<number>;
  /**
   * How many rows were put in, are not there, and were removed by nobody, since the last `forgetLoss`: the browser threw
   * them away, or someone cut at the database.
   */
  countLost(): Promise<number>;
  /** Someone was told of the loss. */
  forgetLoss(): Promise<void>;
  /** Small things beside the queue: the sealing key, the salt of the lanes, how many rows there should be. */
  readMeta(name: string): Promise<unknown>;
  writeMeta(name: string, value: unknown): Promise<void>;
  close(): void;
}

/** The device has no room for a row. */
export class StorageFullError extends PrError {
  readonly code = 'storage-full';
}

/** The queue of the device cannot be opened, or was closed for a newer page. */
export class StoreClosedError extends PrError {
  readonly code = 'store-closed';
}

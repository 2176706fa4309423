import type {Reply, ResponseOf} from '../transport/transport.js';
import type {QueuedOperation, QueuedRequest, QueuedWrite} from './queued-write.js';
import type {RecoveryLine} from './sealed-write.js';

/** What can be wrong with a queue besides a bad line; each is said to people and staff, none is silent. */
export type OutboxTrouble =
  /** The device is out of room: what is sent now is held by this page alone. */
  | 'storage-full'
  /** The browser would not keep the queue for good, though it was asked to. */
  | 'may-be-evicted'
  /** Fewer rows are there than were put in: the browser threw them away. */
  | 'evicted'
  /** The database cannot be opened, or a newer page has changed it: this page holds what it takes in memory. */
  | 'store-closed'
  /** The service has another sealing key than the one this device's rows were sealed to. */
  | 'key-unknown'
  /** The service does not know this device, or no longer. */
  | 'unauthorized';

/** The queue as a whole, as a page may show it. */
export interface OutboxStatus {
  readonly writes: readonly QueuedWrite[];
  readonly troubles: readonly OutboxTrouble[];
  /** How many rows are known to be gone unsent; 0 unless `evicted`. */
  readonly lost: number;
}

/** One durable queue for everything a person sends. Reads nothing back: only the service can open what it holds. */
export interface Outbox {
  readonly status: OutboxStatus;
  /** Settles once what the device holds has been looked at; `status` is empty before. Never fails. */
  readonly ready: Promise<void>;
  /** Hears of every change of `status`; returns what ends it. */
  subscribe(listener: (status: OutboxStatus) => void): () => void;
  /**
   * Seals, stores, and then tries once at once. The same id again is the same thing again: what was refused is replaced,
   * what waits is sent now.
   * @throws {TransportError} where it has not arrived; `stored` says whether this device keeps it and goes on trying
   */
  send<Name extends QueuedOperation>(
    operation: Name,
    request: QueuedRequest<Name>,
    options?: {readonly signal?: AbortSignal | undefined},
  ): Promise<Reply<ResponseOf<Name>>>;
  /** Sends what is due now, whatever it was waiting for; what was refused only if asked. Settles when all was tried. */
  flush(options?: {readonly refused?: boolean}): Promise<void>;
  /** Rows as staff carry them to the service. */
  exportLines(): AsyncIterable<RecoveryLine>;
  /** Takes out rows that the service says it has recovered. */
  release(ids: readonly string[]): Promise<void>;
  /** Someone has acted on what was lost: `lost` is 0 again. */
  forgetLoss(): Promise<void>;
  /** Stops sending and forgets what is in memory. The rows stay. */
  close(): void;
}

import {TransportError} from '../errors/pr-error.js';
import type {SolveChallenge} from '../feedback/feedback-api.js';
import type {Reply, ResponseOf, Transport} from '../transport/transport.js';
import {createOutboxBook} from './book.js';
import {createOutboxFlusher} from './flusher.js';
import {createMemoryOutboxStore} from './memory-store.js';
import type {OutboxStore} from './outbox-store.js';
import {sendOpenly} from './open-sending.js';
import type {Outbox} from './outbox.js';
import type {QueuedOperation, QueuedRequest} from './queued-write.js';
import {recoveryLine} from './recovery-file.js';
import type {SealingKey} from './sealed-write.js';
import {createSealedSending} from './sealed-sending.js';
import {createSealingKeys} from './sealing-keys.js';
import {createOutboxSender} from './sender.js';
import {createOutboxShelf} from './shelf.js';
import {ownSurroundings, type OutboxSurroundings} from './surroundings.js';

/** What an outbox needs. */
export interface OutboxOptions {
  readonly facilityId: string;
  /** Carries what leaves it, with the device's token where there is one. Never one that speaks for a signed-in person. */
  readonly transport: Transport;
  /** Where the queue lives: in memory by default; `createIndexedDbOutboxStore()` keeps it on the device. */
  readonly store?: OutboxStore | undefined;
  /** The service's key from a configuration that was checked; asked of the service by default. */
  readonly sealingKey?: SealingKey | undefined;
  /** Solves the service's puzzle; on this thread by default. */
  readonly solveChallenge?: SolveChallenge | undefined;
  /** Asks the browser to wake the page's service worker when there is a network; the worker calls `flushInWorker`. */
  readonly backgroundSync?: boolean | undefined;
  readonly surroundings?: Partial<OutboxSurroundings> | undefined;
}

/**
 * One durable queue for everything a person sends to a facility. One a page: it begins at once to send what earlier pages
 * left, and goes on until it is closed. What a signed-in person sends must not go through it: a later try would go under
 * whoever is signed in then.
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const {book, shelf, flusher, send, close} = putTogether(options);
  return {
    get status() {
      return book.status;
    },
    ready: flusher.start().catch(() => book.trouble('store-closed', true)),
    subscribe: (listener) => book.subscribe(listener),
    async send<Name extends QueuedOperation>(
      operation: Name,
      request: QueuedRequest<Name>,
      {signal}: {readonly signal?: AbortSignal | undefined} = {},
    ) {
      signal?.throwIfAborted();
      // A receipt of this operation, by the shape that was looked at.
      return (await send(operation, request, signal)) as Reply<ResponseOf<Name>>;
    },
    flush: ({refused = false} = {}) => flusher.flush({refused}),
    async *exportLines() {
      for (const {id, isDamaged} of book.entries()) {
        const row = isDamaged ? undefined : await shelf.get(id);
        if (row) yield recoveryLine(row);
      }
    },
    async release(ids) {
      for (const id of ids) await shelf.drop(id);
    },
    forgetLoss: () => shelf.forgetLoss(),
    close,
  };
}

/** The parts of an outbox, each with those it stands on. */
function putTogether(options: OutboxOptions) {
  const {facilityId, transport, store = createMemoryOutboxStore(), sealingKey} = options;
  const {solveChallenge: solve = solveHere, backgroundSync = false} = options;
  const surroundings = {...ownSurroundings(), ...options.surroundings};
  const end = new AbortController();
  const {signal: closed} = end;
  const book = createOutboxBook();
  const wakeFlusher = (): void => flusher.wake();
  const shelf = createOutboxShelf({facilityId, store, book, surroundings, onFreed: wakeFlusher});
  const keys = createSealingKeys({facilityId, transport, store, given: sealingKey});
  // Asked for before anything is sent: whoever sends first may be without a network by then.
  void keys.find();
  const onUnknownKey = (): void => void keys.refresh();
  const own = {transport, solve, shelf, book, surroundings, closed};
  const sender = createOutboxSender({...own, onUnknownKey});
  const flusher = createOutboxFlusher({...own, sender});
  const sendSealed = createSealedSending({
    ...{...own, facilityId, store, sender, backgroundSync, wakeFlusher},
  });
  return {
    ...{book, shelf, flusher},
    send: async (operation: QueuedOperation, request: QueuedRequest, signal?: AbortSignal) => {
      const key = await keys.find();
      if (key) return sendSealed(operation, request, {key, signal});
      return sendOpenly({facilityId, transport, solve, operation, request, signal});
    },
    close: (): void => {
      end.abort(new TransportError('unreachable'));
      flusher.stop();
      shelf.forget();
    },
  };
}

const solveHere: SolveChallenge = async (challenge, signal) =>
  (await import('../proof/solve-challenge.js')).solveChallenge(challenge, signal);

import {TransportError} from '../errors/pr-error.js';
import type {SolveChallenge} from '../feedback/feedback-api.js';
import type {Reply, ResponseOf, Transport} from '../transport/transport.js';
import {attemptWrite, errorOf, type Attempt} from './attempt.js';
import {createOutboxBook} from './book.js';
import {contentDigest} from './content-digest.js';
import {createOutboxFlusher} from './flusher.js';
import {createLanes} from './lane.js';
import {createMemoryOutboxStore} from './memory-store.js';
import type {OutboxStore} from './outbox-store.js';
import type {Outbox} from './outbox.js';
import type {QueuedOperation, QueuedRequest} from './queued-write.js';
import {recoveryLine} from './recovery-file.js';
import type {SealingKey} from './sealed-write.js';
import {sealWrite} from './seal.js';
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
  const {facilityId, transport, store = createMemoryOutboxStore(), sealingKey} = options;
  const surroundings = {...ownSurroundings(), ...options.surroundings};
  const solve = options.solveChallenge ?? solveHere;
  const book = createOutboxBook();
  const shelf = createOutboxShelf({facilityId, store, book, surroundings});
  const keys = createSealingKeys({facilityId, transport, store, given: sealingKey});
  const onUnknownKey = (): void => void keys.refresh();
  const sender = createOutboxSender({transport, solve, shelf, book, surroundings, onUnknownKey});
  const flusher = createOutboxFlusher({sender, shelf, book, surroundings});
  const nameLane = createLanes(store);
  const digests = new Map<string, string>();

  /** Seals and keeps a request, unless what waits under its id may have arrived: that stands. */
  async function enqueue(operation: QueuedOperation, request: QueuedRequest, key: SealingKey) {
    const {id} = request;
    const digest = await contentDigest(request);
    const before = await shelf.get(id);
    if (before?.state === 'unconfirmed')
      return {row: before, isOther: (digests.get(id) ?? digest) !== digest};
    const binding = {facilityId, operation, id};
    const [sealed, lane] = await Promise.all([sealWrite(binding, request, key), nameLane(request)]);
    const storedAt = surroundings.now().toISOString();
    const row = {
      ...binding,
      sealed,
      lane,
      storedAt,
      form: 1,
      attempts: 0,
      state: 'stored',
    } as const;
    digests.set(id, digest);
    await shelf.keep(row);
    if (options.backgroundSync) void surroundings.registerSync().catch(() => undefined);
    return {row, isOther: false};
  }

  async function sendSealed(
    operation: QueuedOperation,
    request: QueuedRequest,
    {key, signal}: {readonly key: SealingKey; readonly signal: AbortSignal | undefined},
  ): Promise<Reply<{readonly id: string}>> {
    const {row, isOther} = await enqueue(operation, request, key);
    const attempt = await sender.sendNow(row, signal);
    const isSettled = attempt.kind === 'received' || attempt.kind === 'refused';
    if (isSettled) digests.delete(row.id);
    else flusher.wake();
    // What was refused is replaced by what is sent now; what was received stands, and this is something else.
    if (isOther && attempt.kind === 'refused') return sendSealed(operation, request, {key, signal});
    if (isOther && attempt.kind === 'received') return conflict;
    return replyOf(attempt, {
      stored: shelf.isStored(row.id),
      wasSent: book.get(row.id)?.state === 'unconfirmed',
      signal,
    });
  }

  /**
   * Without a key nothing can be kept that this device could not read itself, so nothing is: it goes out as it would
   * without an outbox, and the page holds it until it has arrived.
   */
  async function sendOpenly(
    operation: QueuedOperation,
    request: QueuedRequest,
    signal: AbortSignal | undefined,
  ): Promise<Reply<{readonly id: string}>> {
    const attempt = await attemptWrite({
      ...{facilityId, operation, id: request.id, transport, solve, signal},
      send: (through, proof) => through.send(operation, {...request, proof} as never, {signal}),
    });
    const wasSent = attempt.kind === 'unanswered';
    return replyOf(attempt, {stored: false, wasSent, signal});
  }

  const ready = shelf.look().then(
    () => flusher.wake(),
    () => book.trouble('store-closed', true),
  );

  return {
    get status() {
      return book.status;
    },
    ready,
    subscribe: (listener) => book.subscribe(listener),
    async send<Name extends QueuedOperation>(
      operation: Name,
      request: QueuedRequest<Name>,
      {signal}: {readonly signal?: AbortSignal | undefined} = {},
    ) {
      signal?.throwIfAborted();
      const key = await keys.find();
      const reply = key
        ? await sendSealed(operation, request, {key, signal})
        : await sendOpenly(operation, request, signal);
      // A receipt of this operation, by the shape that was looked at.
      return reply as Reply<ResponseOf<Name>>;
    },
    flush: ({refused = false} = {}) => flusher.flush({refused}),
    async *exportLines() {
      for (const {id} of book.entries()) {
        const row = await shelf.get(id);
        if (row) yield recoveryLine(row);
      }
    },
    async release(ids) {
      for (const id of ids) await shelf.drop(id);
    },
    forgetLoss: () => shelf.forgetLoss(),
    close() {
      flusher.stop();
      shelf.forget();
    },
  };
}

const conflict = {ok: false, problem: {status: 409, code: 'conflict', errors: []}} as const;

function replyOf(
  attempt: Attempt,
  {signal, ...standing}: Parameters<typeof errorOf>[1] & {signal: AbortSignal | undefined},
): Reply<{readonly id: string}> {
  if (attempt.kind === 'received') return {ok: true, value: attempt.value};
  if (attempt.kind === 'refused') return {ok: false, problem: attempt.problem};
  // It is kept and goes on; who asked does not wait for it any longer.
  signal?.throwIfAborted();
  throw errorOf({error: attempt.error ?? new TransportError('busy')}, standing) as Error;
}

const solveHere: SolveChallenge = async (challenge, signal) =>
  (await import('../proof/solve-challenge.js')).solveChallenge(challenge, signal);

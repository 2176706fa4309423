import {TransportError} from '../errors/pr-error.js';
import type {Reply} from '../transport/transport.js';
import {replyOf} from './attempt-reply.js';
import type {OutboxBook} from './book.js';
import {contentDigest} from './content-digest.js';
import {createLanes} from './lane.js';
import type {OutboxStore} from './outbox-store.js';
import type {QueuedOperation, QueuedRequest} from './queued-write.js';
import {sealWrite} from './seal.js';
import type {SealingKey} from './sealed-write.js';
import type {OutboxSender} from './sender.js';
import type {OutboxShelf} from './shelf.js';
import type {OutboxSurroundings} from './surroundings.js';

interface Parts {
  readonly facilityId: string;
  readonly store: OutboxStore;
  readonly shelf: OutboxShelf;
  readonly book: OutboxBook;
  readonly sender: OutboxSender;
  readonly surroundings: Pick<OutboxSurroundings, 'now' | 'registerSync'>;
  readonly closed: AbortSignal;
  /** Something is kept that has to be tried again. */
  readonly wakeFlusher: () => void;
  readonly backgroundSync: boolean;
}

interface Sending {
  readonly key: SealingKey;
  readonly signal: AbortSignal | undefined;
}

/** Seals, keeps, and then tries once. */
export type SendSealed = (
  operation: QueuedOperation,
  request: QueuedRequest,
  sending: Sending,
) => Promise<Reply<{readonly id: string}>>;

const conflict = {ok: false, problem: {status: 409, code: 'conflict', errors: []}} as const;

export function createSealedSending(parts: Parts): SendSealed {
  const {shelf, book, sender, wakeFlusher} = parts;
  const digests = new Map<string, string>();
  const enqueue = createEnqueue(parts, digests);

  return async function sendSealed(operation, request, {key, signal}) {
    const {row, isOther} = await enqueue(operation, request, key);
    const attempt = await sender.sendNow(row, signal);
    const isSettled = attempt.kind === 'received' || attempt.kind === 'refused';
    if (isSettled) digests.delete(row.id);
    else wakeFlusher();
    // What was refused is replaced by what is sent now; what was received stands, and this is something else.
    if (isOther && attempt.kind === 'refused') return sendSealed(operation, request, {key, signal});
    if (isOther && attempt.kind === 'received') return conflict;
    return replyOf(attempt, {
      stored: shelf.isStored(row.id),
      wasSent: book.get(row.id)?.state === 'unconfirmed',
      signal,
    });
  };
}

/** Seals and keeps a request, unless what waits under its id may have arrived: that stands. */
function createEnqueue(parts: Parts, digests: Map<string, string>) {
  const {facilityId, store, shelf, surroundings, closed, backgroundSync} = parts;
  const nameLane = createLanes(store);
  return async (operation: QueuedOperation, request: QueuedRequest, key: SealingKey) => {
    const {id} = request;
    const digest = await contentDigest(request);
    const before = await shelf.get(id);
    if (before?.state === 'unconfirmed')
      return {row: before, isOther: (digests.get(id) ?? digest) !== digest};
    const binding = {facilityId, operation, id};
    const [sealed, lane] = await Promise.all([sealWrite(binding, request, key), nameLane(request)]);
    const storedAt = surroundings.now().toISOString();
    const kept = {form: 1, attempts: 0, state: 'stored'} as const;
    const row = {...binding, sealed, lane, storedAt, ...kept};
    if (closed.aborted) throw new TransportError('offline');
    digests.set(id, digest);
    await shelf.keep(row);
    if (backgroundSync) void surroundings.registerSync().catch(() => undefined);
    return {row, isOther: false};
  };
}

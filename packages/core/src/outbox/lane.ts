import {toBase64Url} from '../case/digest.js';
import type {OutboxStore} from './outbox-store.js';
import type {QueuedRequest} from './queued-write.js';

/** Names the lane of a request: one for everything about a case, in the order it was written. */
export type NameLane = (request: QueuedRequest) => Promise<string>;

/**
 * Lanes are hashes with a salt of the device's own, because an access code must not lie in the queue and a bare hash of
 * one could be looked for.
 */
export function createLanes(store: OutboxStore): NameLane {
  let salt: Promise<string> | undefined;
  return async (request) => {
    const {accessCode, caseId} = request as {accessCode?: string; caseId?: string};
    const about = accessCode ?? caseId;
    if (about === undefined) return request.id;
    const text = new TextEncoder().encode(`${await (salt ??= saltOf(store))}\n${about}`);
    return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', text)));
  };
}

async function saltOf(store: OutboxStore): Promise<string> {
  const kept = await store.readMeta('laneSalt').catch(() => undefined);
  if (typeof kept === 'string') return kept;
  const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
  // A device without room has lanes that last as long as the page.
  await store.writeMeta('laneSalt', salt).catch(() => undefined);
  return salt;
}

import {solveChallenge} from '../proof/solve-challenge.js';
import {createIndexedDbOutboxStore} from './indexed-db-store.js';
import {createOutbox, type OutboxOptions} from './create-outbox.js';

/**
 * What a service worker does at the Background Sync event `outboxSyncTag`: opens the device's queue, sends once what
 * waits, and closes. Fails where something still waits, so that the browser asks again later.
 */
export async function flushInWorker(
  options: Omit<OutboxOptions, 'backgroundSync' | 'store'>,
): Promise<void> {
  // There from the beginning: a service worker may load nothing later.
  const outbox = createOutbox({
    ...options,
    solveChallenge: options.solveChallenge ?? solveChallenge,
    store: createIndexedDbOutboxStore(),
  });
  try {
    await outbox.flush();
    const waiting = outbox.status.writes.filter(({state}) => state !== 'refused').length;
    if (waiting > 0) throw new Error(`Waiting: ${waiting}.`);
  } finally {
    outbox.close();
  }
}

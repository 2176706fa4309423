import {createIndexedDbOutboxStore} from './indexed-db-store.js';
import {createOutbox, type OutboxOptions} from './create-outbox.js';

/**
 * What a service worker does at the Background Sync event `outboxSyncTag`: opens the device's queue, sends once what
 * waits, and closes. Fails where something still waits, so that the browser asks again later.
 */
export async function flushInWorker(
  options: Omit<OutboxOptions, 'backgroundSync' | 'store'>,
): Promise<void> {
  const outbox = createOutbox({...options, store: createIndexedDbOutboxStore()});
  try {
    await outbox.flush();
    const waiting = outbox.status.writes.filter(({state}) => state !== 'refused').length;
    if (waiting > 0) throw new Error(`Waiting: ${waiting}.`);
  } finally {
    outbox.close();
  }
}

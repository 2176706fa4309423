import assert from 'node:assert/strict';
import type {Page} from 'playwright-core';

/** How many things wait on the device of this page, sealed. */
export function queuedOn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    if (!databases.some(({name}) => name === 'patient-relations-outbox')) return 0;
    const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no database'));
      });
    const database = await settled(indexedDB.open('patient-relations-outbox'));
    try {
      return await settled(database.transaction('rows').objectStore('rows').count());
    } finally {
      database.close();
    }
  });
}

/** Settles when nothing waits on the device any more. */
export async function untilNothingWaits(page: Page): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if ((await queuedOn(page)) === 0) return;
    await page.waitForTimeout(200);
  }
  assert.fail('something still waits on the device');
}

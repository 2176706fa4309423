import {damagedEntryOf, entryOf, type BookEntry, type OutboxBook} from './book.js';
import type {LossCount} from './loss-count.js';
import {isWhole, type DamagedRow, type OutboxRow} from './outbox-store.js';
import type {PageRows} from './page-rows.js';
import type {TryStore} from './store-trial.js';

/** Looks at what other pages have put on the device and taken out, and at what the device has lost. */
export interface ShelfLook {
  look(): Promise<void>;
  /** Looks at one lane alone, into which another page may have put something. */
  lookAt(lane: string): Promise<void>;
}

interface Parts {
  readonly facilityId: string;
  readonly tryStore: TryStore;
  readonly book: OutboxBook;
  readonly rows: PageRows;
  readonly loss: LossCount;
}

/** Few at once: a row may be a photograph. */
const rowsAtOnce = 8;

export function createShelfLook({facilityId, tryStore, book, rows, loss}: Parts): ShelfLook {
  function readAll(lane?: string): Promise<readonly BookEntry[] | undefined> {
    return tryStore(async (store) => {
      const entries: BookEntry[] = [];
      for (let after = 0; ;) {
        const page = await store.list({after, limit: rowsAtOnce, lane});
        entries.push(...page.flatMap((row) => entriesOf(row, facilityId)));
        const last = page.at(-1);
        if (!last) return entries;
        after = last.sequence;
      }
    });
  }

  return {
    async look() {
      const there = await readAll();
      if (!there) return;
      const here = new Set(there.map(({id}) => id));
      for (const {id} of book.entries()) if (!here.has(id) && !rows.held(id)) book.delete(id);
      for (const entry of there) rows.see(entry);
      // What the device would not take; or what this page put in and nobody but the browser can have taken out, or another
      // page has sent: in both cases sending it again is right.
      for (const row of rows.allHeld())
        if (!here.has(row.id) || rows.unstored(row.id)) await rows.put(row, {again: true});
      clearRoomTrouble(book, rows);
      await loss.look(rows.allHeld().length);
    },
    async lookAt(lane) {
      for (const entry of (await readAll(lane)) ?? []) rows.see(entry);
    },
  };
}

/** There is room again once everything that the page holds lies on the device. */
export function clearRoomTrouble(book: OutboxBook, rows: PageRows): void {
  if (rows.allHeld().every(({id}) => rows.isOnDevice(id))) book.trouble('storage-full', false);
}

/** Rows of a later form, or of another facility, are left to the pages that know them. */
function entriesOf(row: OutboxRow | DamagedRow, facilityId: string): readonly BookEntry[] {
  if ('isDamaged' in row) return [damagedEntryOf(row, facilityId)];
  const {form} = row as {readonly form: unknown};
  const isOthers = typeof row.facilityId === 'string' && row.facilityId !== facilityId;
  if (isOthers || (typeof form === 'number' && form !== 1)) return [];
  return [isWhole(row) ? entryOf(row) : damagedEntryOf(row, facilityId)];
}

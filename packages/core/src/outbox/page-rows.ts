import {entryOf, type BookEntry, type OutboxBook} from './book.js';
import type {OutboxRow} from './outbox-store.js';
import type {TryStore} from './store-trial.js';

/** The rows of a page: on the device where there is room, and here whatever happens to the device. */
export interface PageRows {
  /** What this page put in and was not received: the bytes, should the device lose them. */
  held(id: string): OutboxRow | undefined;
  allHeld(): readonly OutboxRow[];
  /** What this page holds and the device would not take: whatever lies there under the id is older. */
  unstored(id: string): OutboxRow | undefined;
  /** Keeps a row. `again`: it was put in before, and may have been received meanwhile. */
  put(row: Omit<OutboxRow, 'sequence'>, options?: {readonly again: boolean}): Promise<void>;
  /** A row stands otherwise now. */
  change(row: OutboxRow): void;
  /** It was seen on the device, which says nothing of what the device would not take. */
  see(entry: BookEntry): void;
  letGo(id: string): void;
  /** True where it lies on the device. */
  isOnDevice(id: string): boolean;
  forget(): void;
}

interface Parts {
  readonly tryStore: TryStore;
  readonly book: OutboxBook;
  readonly onStored: () => void;
}

/** A row that is only in this page stands after all that the device has. */
const afterAll = 2 ** 40;

export function createPageRows({tryStore, book, onStored}: Parts): PageRows {
  const held = new Map<string, OutboxRow>();
  const onDevice = new Set<string>();
  let afterwards = 0;
  const unstored = (id: string): OutboxRow | undefined =>
    onDevice.has(id) ? undefined : held.get(id);

  return {
    unstored,
    held: (id) => held.get(id),
    allHeld: () => [...held.values()],
    async put(row, {again} = {again: false}) {
      const stored = await tryStore((store) => store.put(row));
      // It was received while it was put back.
      if (again && !held.has(row.id)) return;
      // It keeps the place of what it replaces.
      const before = book.get(row.id);
      const kept = stored ?? {...row, sequence: before?.sequence ?? afterAll + afterwards++};
      held.set(row.id, kept);
      if (stored) onDevice.add(row.id);
      else onDevice.delete(row.id);
      book.set(entryOf(kept));
      if (stored) onStored();
    },
    change(row) {
      if (held.has(row.id)) held.set(row.id, row);
      book.set(entryOf(row));
    },
    see(entry) {
      // What this page holds is put over what the device can no longer give.
      if (entry.isDamaged && held.has(entry.id)) onDevice.delete(entry.id);
      if (unstored(entry.id)) return;
      onDevice.add(entry.id);
      book.set(entry);
    },
    letGo(id) {
      held.delete(id);
      onDevice.delete(id);
      book.delete(id);
    },
    isOnDevice: (id) => onDevice.has(id),
    forget: () => held.clear(),
  };
}

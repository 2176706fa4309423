import {beginNewLog} from '../outbox/new-log.js';
import type {DraftKey} from './draft-store.js';
import type {KeptDraft} from './draft-seal.js';

/** What lies in the database: drafts by facility and form, and the one key. All of it may be damaged. */
export interface DraftDatabase {
  readKey(): Promise<unknown>;
  /** Puts the key in where there is none; answers with the one that is there now. */
  addKey(key: CryptoKey): Promise<unknown>;
  /** Puts a draft in, as long as the key it was encrypted under is still there; false where it is gone. */
  put(kept: KeptDraft): Promise<boolean>;
  get(key: DraftKey): Promise<unknown>;
  /** Removes every draft but one that `isOver` says of; answers with where they were. */
  sweep(isOver: (kept: unknown) => boolean): Promise<readonly IDBValidKey[]>;
  /** Asked for and committed in this very moment: the page may be gone in the next. */
  remove(key: DraftKey): Promise<void>;
  clear(): Promise<void>;
}

const drafts = 'drafts';
const keys = 'keys';
const onlyKey = 'key';

/** Where a draft is in the database. */
export const placeOf = ({facilityId, form}: DraftKey): string[] => [facilityId, form];

/** Opens the database by its name, and makes it where there is none. `onClose` hears when it is gone. */
export async function openDraftDatabase(name: string, onClose: () => void): Promise<DraftDatabase> {
  await beginNewLog();
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(drafts);
    opening.result.createObjectStore(keys);
  };
  const database = await settled(opening);
  // A later version of this page, or someone who clears everything, is not held up.
  database.onversionchange = () => {
    database.close();
    onClose();
  };
  database.onclose = onClose;
  return databaseOf(database);
}

function databaseOf(database: IDBDatabase): DraftDatabase {
  const change = (): IDBTransaction =>
    database.transaction([drafts, keys], 'readwrite', {durability: 'strict'});
  return {
    readKey: () => settled(database.transaction(keys).objectStore(keys).get(onlyKey)),
    async addKey(key) {
      const transaction = change();
      const store = transaction.objectStore(keys);
      const there: unknown = await settled(store.get(onlyKey));
      if (there === undefined) store.put(key, onlyKey);
      await completed(transaction);
      return there ?? key;
    },
    async put(kept) {
      const transaction = change();
      const hasKey = (await settled(transaction.objectStore(keys).count(onlyKey))) > 0;
      if (hasKey) transaction.objectStore(drafts).put(kept, placeOf(kept));
      await completed(transaction);
      return hasKey;
    },
    get: (key) => settled(database.transaction(drafts).objectStore(drafts).get(placeOf(key))),
    async sweep(isOver) {
      const transaction = change();
      const gone: IDBValidKey[] = [];
      const cursors = transaction.objectStore(drafts).openCursor();
      cursors.onsuccess = () => {
        const cursor = cursors.result;
        if (!cursor) return;
        if (isOver(cursor.value)) {
          gone.push(cursor.key);
          cursor.delete();
        }
        cursor.continue();
      };
      await completed(transaction);
      return gone;
    },
    async remove(key) {
      const transaction = change();
      transaction.objectStore(drafts).delete(placeOf(key));
      transaction.commit();
      await completed(transaction);
    },
    async clear() {
      const transaction = change();
      transaction.objectStore(drafts).clear();
      transaction.objectStore(keys).clear();
      transaction.commit();
      await completed(transaction);
    },
  };
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(failureOf(request.error));
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(failureOf(transaction.error));
  });
}

/** A transaction that the browser ends by itself has no error of its own. */
const failureOf = (error: DOMException | null): DOMException =>
  error ?? new DOMException('The database was closed.', 'AbortError');

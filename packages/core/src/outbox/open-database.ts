import {StoreClosedError} from './outbox-store.js';

/** The object stores of the queue's database, version 1. */
export const rowsStore = 'rows';
/** An entry for each row that should be there, under its id. */
export const dueStore = 'due';
export const metaStore = 'meta';

/** An open database, and whether it still is. */
export interface OpenDatabase {
  readonly database: IDBDatabase;
  /** Tells when it is closed by others: for a newer page, or because the browser threw the database away. */
  readonly closed: Promise<'for-newer' | 'thrown-away'>;
}

/**
 * Opens the queue's database, and makes it where there is none.
 * @throws {StoreClosedError} where it is damaged, forbidden, or of a later version
 */
export function openDatabase(name: string, factory: IDBFactory): Promise<OpenDatabase> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown): void => reject(new StoreClosedError('No database.', {cause}));
    const request = factory.open(name, 1);
    request.onupgradeneeded = () => {
      const rows = request.result.createObjectStore(rowsStore, {keyPath: 'id'});
      rows.createIndex('sequence', 'sequence', {unique: true});
      rows.createIndex('lane', ['lane', 'sequence']);
      request.result.createObjectStore(dueStore);
      request.result.createObjectStore(metaStore);
    };
    request.onblocked = () => fail(undefined);
    request.onerror = () => fail(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const closed = new Promise<'for-newer' | 'thrown-away'>((close) => {
        database.onclose = () => close('thrown-away');
        database.onversionchange = () => {
          // A newer page waits for this: whoever does not close leaves it waiting for ever.
          database.close();
          close('for-newer');
        };
      });
      resolve({database, closed});
    };
  });
}

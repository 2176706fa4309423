import {
  StorageFullError,
  StoreClosedError,
  type OutboxRow,
  type OutboxStore,
} from './outbox-store.js';
import {metaStore, openDatabase, rowsStore, type OpenDatabase} from './open-database.js';

/** The device's queue. One for all pages of an origin. */
export const outboxDatabase = 'patient-relations-outbox';

/** The stores of a running transaction. */
interface Stores {
  readonly rows: IDBObjectStore;
  readonly meta: IDBObjectStore;
}

/** Asks in a transaction; `answer` is called with what each request found. */
type Work<Result> = (stores: Stores, answer: (result: Result) => void) => void;

/**
 * The durable queue, in IndexedDB. Every change of it is one transaction, which settles when the browser says that it is
 * complete; a row that is put is on the disk by then, as far as the device is honest about it.
 */
export function createIndexedDbOutboxStore(
  name: string = outboxDatabase,
  factory: IDBFactory = indexedDB,
): OutboxStore {
  const connection = createConnection(name, factory);
  const read = <Result>(work: Work<Result>): Promise<Result> =>
    connection.use({mode: 'readonly', work});
  const write = <Result>(work: Work<Result>, durability?: 'strict'): Promise<Result> =>
    connection.use({mode: 'readwrite', durability, work});
  return {
    kind: 'device',
    put: (row, {again = false} = {}) =>
      write<OutboxRow>((stores, answer) => {
        putRow(stores, row, (stored, isNew) => {
          if (isNew && !again) changeNumber(stores, 'expected', 1);
          answer(stored);
        });
      }, 'strict'),
    update: (id, change) =>
      write(({rows}, answer) =>
        whenFound<OutboxRow | undefined>(rows.get(id), (row) => {
          if (row) rows.put({...row, ...change});
          answer(row !== undefined);
        }),
      ),
    remove: (id) =>
      write((stores, answer) => {
        answer(undefined);
        whenFound<number>(stores.rows.count(id), (found) => {
          stores.rows.delete(id);
          changeNumber(stores, 'expected', -found);
        });
      }),
    get: (id) => read(({rows}, answer) => whenFound(rows.get(id), answer)),
    list: ({after, limit}) =>
      read(({rows}, answer) => {
        const later = IDBKeyRange.lowerBound(after, true);
        whenFound(rows.index('sequence').getAll(later, limit), answer);
      }),
    count: () => read(({rows}, answer) => whenFound(rows.count(), answer)),
    countLost: () => write(countLost),
    forgetLoss: () => write(({meta}, answer) => whenFound(meta.put(0, 'lost'), () => answer())),
    readMeta: (key) => read(({meta}, answer) => whenFound(meta.get(key), answer)),
    writeMeta: (key, value) =>
      write(({meta}, answer) => whenFound(meta.put(value, key), () => answer())),
    close: () => connection.close(),
  };
}

function putRow(
  stores: Stores,
  row: Omit<OutboxRow, 'sequence'>,
  then: (row: OutboxRow, isNew: boolean) => void,
): void {
  whenFound<OutboxRow | undefined>(stores.rows.get(row.id), (found) => {
    const put = (sequence: number): void => {
      const stored = {...row, sequence};
      stores.rows.put(stored);
      then(stored, found === undefined);
    };
    if (found) put(found.sequence);
    else changeNumber(stores, 'sequence', 1, put);
  });
}

/** The books say how many rows there should be; they are changed in the transaction that changes the rows. */
function countLost({rows, meta}: Stores, answer: (lost: number) => void): void {
  whenFound<number>(rows.count(), (there) => {
    whenFound<number | undefined>(meta.get('expected'), (expected = 0) => {
      if (there !== expected) meta.put(there, 'expected');
      changeNumber({meta}, 'lost', Math.max(0, expected - there), answer);
    });
  });
}

function changeNumber(
  {meta}: Pick<Stores, 'meta'>,
  key: string,
  by: number,
  then?: (result: number) => void,
): void {
  whenFound<number | undefined>(meta.get(key), (before = 0) => {
    if (by !== 0) meta.put(before + by, key);
    then?.(before + by);
  });
}

function whenFound<Result>(request: IDBRequest, then: (result: Result) => void): void {
  request.onsuccess = () => then(request.result as Result);
}

interface Task<Result> {
  readonly mode: 'readonly' | 'readwrite';
  readonly durability?: 'strict' | undefined;
  readonly work: Work<Result>;
}

/** One connection, opened when it is first needed, and again after the browser threw the database away. */
function createConnection(name: string, factory: IDBFactory) {
  let opening: Promise<OpenDatabase> | undefined;
  let isClosed = false;

  async function open(): Promise<IDBDatabase> {
    if (isClosed) throw new StoreClosedError('Closed.');
    const made = (opening ??= openDatabase(name, factory));
    const {database, closed} = await made.catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    void closed.then((why) => {
      if (why === 'for-newer') isClosed = true;
      if (opening === made) opening = undefined;
    });
    return database;
  }

  return {
    async use<Result>(task: Task<Result>): Promise<Result> {
      return settle(await open(), task);
    },
    close(): void {
      isClosed = true;
      void opening?.then(({database}) => database.close()).catch(() => undefined);
    },
  };
}

function settle<Result>(database: IDBDatabase, task: Task<Result>): Promise<Result> {
  const {mode, durability, work} = task;
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([rowsStore, metaStore], mode, {
      durability: durability ?? 'relaxed',
    });
    let result: Result | undefined;
    transaction.oncomplete = () => resolve(result as Result);
    transaction.onabort = () => reject(failureOf(transaction.error));
    const stores = {
      rows: transaction.objectStore(rowsStore),
      meta: transaction.objectStore(metaStore),
    };
    work(stores, (found) => (result = found));
  });
}

function failureOf(cause: DOMException | null): Error {
  return cause?.name === 'QuotaExceededError'
    ? new StorageFullError('No room.', {cause})
    : new StoreClosedError('The transaction failed.', {cause});
}

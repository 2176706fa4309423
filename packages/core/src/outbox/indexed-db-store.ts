import {
  StorageFullError,
  StoreClosedError,
  begun,
  type DamagedRow,
  type OutboxPage,
  type OutboxRow,
  type OutboxStore,
} from './outbox-store.js';
import {beginNewLog} from './new-log.js';
import {dueStore, metaStore, openDatabase, rowsStore, type OpenDatabase} from './open-database.js';

/** The device's queue. One for all pages of an origin. */
export const outboxDatabase = 'patient-relations-outbox';

/** The stores of a running transaction. */
interface Stores {
  readonly rows: RowsStore;
  readonly due: DueStore;
  readonly meta: MetaStore;
}

/** An `IDBObjectStore` by what is in it. */
interface RowsStore {
  get(id: string): IDBRequest<OutboxRow | undefined>;
  put(row: OutboxRow): IDBRequest;
  delete(id: IDBValidKey): IDBRequest;
  count(id?: string): IDBRequest<number>;
  getAllKeys(): IDBRequest<IDBValidKey[]>;
  index(name: 'lane' | 'sequence'): {
    getAll(range: IDBKeyRange, limit: number): IDBRequest<OutboxRow[]>;
    openKeyCursor(range: IDBKeyRange): IDBRequest<IDBCursor | null>;
  };
}

interface DueStore {
  put(value: true, id: string): IDBRequest;
  delete(id: IDBValidKey): IDBRequest;
  count(): IDBRequest<number>;
  getAllKeys(): IDBRequest<IDBValidKey[]>;
}

interface MetaStore {
  get(key: string): IDBRequest<unknown>;
  put(value: unknown, key: string): IDBRequest;
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
  return {
    kind: 'device',
    ...createRows(connection),
    ...createBooks(connection),
    close: () => connection.close(),
  };
}

type RowCalls = 'put' | 'update' | 'begin' | 'remove' | 'get' | 'list' | 'count';

function createList(read: Connection['read']): OutboxStore['list'] {
  let places: Promise<readonly DamagedRow[]> | undefined;
  return (page) => {
    // Whoever begins anew sees what came since.
    if (page.after === 0) places = undefined;
    return read<readonly OutboxRow[]>(({rows}, answer) => {
      const {name, range} = rangeOf(page);
      whenFound(rows.index(name).getAll(range, page.limit), answer);
    }).catch(async () => listOneByOne(read, page, await (places ??= readPlaces(read))));
  };
}

function createRows({read, write}: Connection): Pick<OutboxStore, RowCalls> {
  return {
    put: (row) => write<OutboxRow>((stores, answer) => putRow(stores, row, answer), 'strict'),
    update: (id, change) =>
      write(({rows}, answer) =>
        whenFound(rows.get(id), (row) => {
          if (row) rows.put({...row, ...change});
          answer(row !== undefined);
        }),
      ),
    begin: (id) =>
      write(({rows}, answer) =>
        whenFound(rows.get(id), (row) => {
          if (row) rows.put(begun(row));
          answer(row);
        }),
      ),
    remove: (id) =>
      write(({rows, due}, answer) => {
        whenFound(rows.count(id), (found) => answer(found > 0));
        // Nothing is written: a device that is full would refuse it, and could never be emptied.
        rows.delete(id);
        due.delete(id);
      }),
    get: (id) => read(({rows}, answer) => whenFound(rows.get(id), answer)),
    list: createList(read),
    count: () => read(({rows}, answer) => whenFound(rows.count(), answer)),
  };
}

type BookCalls = 'countLost' | 'forgetLoss' | 'readMeta' | 'writeMeta';

function createBooks({read, write}: Connection): Pick<OutboxStore, BookCalls> {
  return {
    countLost: () => read(countLost),
    forgetLoss: () => write(forgetLoss),
    readMeta: (key) => read(({meta}, answer) => whenFound(meta.get(key), answer)),
    writeMeta: (key, value) =>
      write(({meta}, answer) => whenFound(meta.put(value, key), () => answer())),
  };
}

function rangeOf({after, lane}: OutboxPage): {
  readonly name: 'lane' | 'sequence';
  readonly range: IDBKeyRange;
} {
  return lane === undefined
    ? {name: 'sequence', range: IDBKeyRange.lowerBound(after, true)}
    : {name: 'lane', range: IDBKeyRange.bound([lane, after], [lane, Infinity], true, true)};
}

/** Where all rows are, without their values: one that the browser can no longer read fails all that are read with it. */
async function readPlaces(read: Connection['read']): Promise<readonly DamagedRow[]> {
  const places = await read<readonly DamagedRow[]>(({rows}, answer) => {
    const found: DamagedRow[] = [];
    const request = rows.index('lane').openKeyCursor(IDBKeyRange.lowerBound([]));
    whenFound(request, (cursor) => {
      if (!cursor) return answer(found);
      const [lane, sequence] = cursor.key as [string, number];
      const id = cursor.primaryKey as string;
      found.push({id, sequence, lane, isDamaged: true});
      cursor.continue();
    });
  });
  return [...places].sort((one, other) => one.sequence - other.sequence);
}

async function listOneByOne(
  read: Connection['read'],
  {after, limit, lane}: OutboxPage,
  places: readonly DamagedRow[],
): Promise<readonly (OutboxRow | DamagedRow)[]> {
  const asked = places.filter(
    (place) => place.sequence > after && (lane ?? place.lane) === place.lane,
  );
  const here = asked.slice(0, limit);
  const found = await Promise.all(
    here.map((place) =>
      read<OutboxRow | undefined>(({rows}, answer) => whenFound(rows.get(place.id), answer)).catch(
        () => place,
      ),
    ),
  );
  // What was taken out meanwhile is no row, and its page not the last one.
  const there = found.filter((row) => row !== undefined);
  const last = here.at(-1);
  if (there.length > 0 || !last) return there;
  return listOneByOne(read, {after: last.sequence, limit, lane}, places);
}

function putRow(
  {rows, due, meta}: Stores,
  row: Omit<OutboxRow, 'sequence'>,
  answer: (row: OutboxRow) => void,
): void {
  const put = (sequence: number): void => {
    const stored = {...row, sequence};
    rows.put(stored);
    due.put(true, row.id);
    answer(stored);
  };
  whenFound(rows.get(row.id), (found) => {
    if (found) put(found.sequence);
    else nextSequence(meta, put);
  });
}

function nextSequence(meta: MetaStore, then: (sequence: number) => void): void {
  whenFound(meta.get('sequence'), (last) => {
    const next = Number(last ?? 0) + 1;
    meta.put(next, 'sequence');
    then(next);
  });
}

/** Every row has its entry in `due`, which is made and taken out with it: what is too many there is lost. */
function countLost({rows, due, meta}: Stores, answer: (lost: number) => void): void {
  whenFound(rows.count(), (there) =>
    whenFound(due.count(), (should) =>
      // With a database that was thrown away whole, its books are gone as well.
      whenFound(meta.get('lost'), (before) => answer(Number(before ?? 0) + should - there)),
    ),
  );
}

function forgetLoss({rows, due, meta}: Stores, answer: () => void): void {
  meta.put(0, 'lost');
  whenFound(rows.getAllKeys(), (there) =>
    whenFound(due.getAllKeys(), (should) => {
      for (const id of should) if (!there.includes(id)) due.delete(id);
      answer();
    }),
  );
}

function whenFound<Result>(request: IDBRequest<Result>, then: (result: Result) => void): void {
  request.onsuccess = () => then(request.result);
}

interface Task<Result> {
  readonly mode: 'readonly' | 'readwrite';
  readonly durability?: 'strict' | undefined;
  readonly work: Work<Result>;
}

/** Transactions of one database. */
interface Connection {
  readonly read: <Result>(work: Work<Result>) => Promise<Result>;
  readonly write: <Result>(work: Work<Result>, durability?: 'strict') => Promise<Result>;
  readonly close: () => void;
}

/** One connection, opened when it is first needed, and again after the browser threw the database away. */
function createConnection(name: string, factory: IDBFactory): Connection {
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
    read: async (work) => settle(await open(), {mode: 'readonly', work}),
    async write(work, durability) {
      await beginNewLog(factory);
      return settle(await open(), {mode: 'readwrite', durability, work});
    },
    close(): void {
      isClosed = true;
      void opening?.then(({database}) => database.close()).catch(() => undefined);
    },
  };
}

function settle<Result>(database: IDBDatabase, task: Task<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const transaction = begin(database, task);
    let result: Result | undefined;
    transaction.oncomplete = () => resolve(result as Result);
    transaction.onabort = () => reject(failureOf(transaction.error));
    const stores = {
      rows: transaction.objectStore(rowsStore),
      due: transaction.objectStore(dueStore),
      meta: transaction.objectStore(metaStore),
    };
    task.work(stores, (found) => (result = found));
  });
}

function begin(database: IDBDatabase, {mode, durability}: Task<unknown>): IDBTransaction {
  try {
    return database.transaction([rowsStore, dueStore, metaStore], mode, {
      durability: durability ?? 'relaxed',
    });
  } catch (cause) {
    // It was closed a moment ago.
    throw new StoreClosedError('No transaction.', {cause});
  }
}

function failureOf(cause: DOMException | null): Error {
  return cause?.name === 'QuotaExceededError'
    ? new StorageFullError('No room.', {cause})
    : new StoreClosedError('The transaction failed.', {cause});
}

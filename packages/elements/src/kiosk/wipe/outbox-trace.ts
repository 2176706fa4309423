import type {Trace, WipedPage} from './trace.js';

const database = 'patient-relations-outbox';
const fieldsOfRow: readonly string[] = [
  ...['form', 'sequence', 'lane', 'storedAt', 'attempts', 'state', 'problem'],
  ...['id', 'facilityId', 'operation', 'sealed'],
];
/** `1 | key id (32) | encapsulated key (65) | ciphertext`, which ends in a tag of 16: see `SealedWrite`. */
const shortestSeal = 1 + 32 + 65 + 16;
/** A salt or a key, as text. */
const shortCode = /^[\w-]{0,128}$/;

/** The queue on this device: it may hold sealed rows and the small things beside them, and no word more. */
export function createOutboxTrace({window}: WipedPage): Trace {
  return {
    what: 'outbox',
    // The queue stays: what is in it has not arrived yet.
    clean: () => undefined,
    async read() {
      const databases = await window.indexedDB.databases();
      if (!databases.some(({name}) => name === database)) return {left: []};
      const opened = await settled(window.indexedDB.open(database));
      try {
        const stores = [...opened.objectStoreNames];
        const areSealed = await Promise.all(stores.map((store) => isSealedStore(opened, store)));
        return {
          left: stores.filter((_store, index) => !areSealed[index]),
          kept: stores.filter((_store, index) => areSealed[index]),
        };
      } finally {
        opened.close();
      }
    },
  };
}

/** Row by row: the files in a queue are large. */
function isSealedStore(opened: IDBDatabase, name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = opened.transaction(name).objectStore(name).openCursor();
    request.addEventListener('error', () => reject(new Error('The queue cannot be read')));
    request.addEventListener('success', () => {
      const {result: cursor} = request;
      if (!cursor) resolve(true);
      else if (isSealedRow(cursor.value) || isBesideTheQueue(cursor.value)) cursor.continue();
      else resolve(false);
    });
  });
}

function isSealedRow(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const {sealed} = value;
  return (
    Object.keys(value).every((field) => fieldsOfRow.includes(field)) &&
    sealed instanceof Uint8Array &&
    sealed.length >= shortestSeal &&
    sealed[0] === 1
  );
}

/** The sealing key, the salt of the lanes, how many rows there should be; in a record with a name, or by itself. */
function isBesideTheQueue(value: unknown): boolean {
  if (isRecord(value) && Object.keys(value).sort().join() === 'name,value')
    return isBesideTheQueue(value['value']);
  if (isRecord(value))
    return Object.entries(value).every(
      ([key, each]) => /^(keyId|publicKey)$/.test(key) && isCode(each),
    );
  return typeof value === 'number' || isCode(value);
}

function isCode(value: unknown): boolean {
  if (value instanceof Uint8Array) return value.length <= 64;
  return typeof value === 'string' && shortCode.test(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array);
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('The queue cannot be opened')));
  });
}

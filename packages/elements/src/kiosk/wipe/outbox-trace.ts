import type {Trace, WipedPage} from './trace.js';

const database = 'patient-relations-outbox';
const fieldsOfRow: readonly string[] = [
  ...['form', 'sequence', 'lane', 'storedAt', 'attempts', 'state', 'problem'],
  ...['id', 'facilityId', 'operation', 'sealed'],
];
/** `1 | key id (32) | encapsulated key (65) | ciphertext`, which ends in a tag of 16: see `SealedWrite`. */
const shortestSeal = 1 + 32 + 65 + 16;
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
        const areSealed = await Promise.all(stores.map((store) => isAsItShould(opened, store)));
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

/** What each store of the queue may hold. A store that is not here is none of the queue's. */
const mayHold: Readonly<Record<string, (value: unknown) => boolean>> = {
  rows: isSealedRow,
  due: (value) => value === true,
  meta: isBesideTheQueue,
};

/** Row by row: the files in a queue are large. */
function isAsItShould(opened: IDBDatabase, name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const request = opened.transaction(name).objectStore(name).openCursor();
    request.addEventListener('error', () => reject(new Error('The queue cannot be read')));
    request.addEventListener('success', () => {
      const {result: cursor} = request;
      if (!mayHold[name]) resolve(false);
      else if (!cursor) resolve(true);
      else if (mayHold[name](cursor.value)) cursor.continue();
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

/** How many rows were lost and whether there were any, the salt of the lanes, the service's public key. */
function isBesideTheQueue(value: unknown): boolean {
  if (value instanceof Uint8Array) return value.length <= 32;
  if (typeof value === 'number' || typeof value === 'boolean') return true;
  if (!isRecord(value)) return isCode(value, 22);
  const {keyId, publicKey, ...more} = value;
  return isCode(keyId, 43) && isCode(publicKey, 87) && Object.keys(more).length === 0;
}

function isCode(value: unknown, length: number): boolean {
  return typeof value === 'string' && value.length === length && /^[\w-]*$/.test(value);
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

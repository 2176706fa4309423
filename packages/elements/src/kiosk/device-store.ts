import {beginNewLog} from '@patient-relations/core/outbox';
import {createTabMark} from './tab-mark.js';
import type {WipeReport} from './wipe/wipe-report.js';

/** What a kiosk keeps of itself, and nothing of anyone who used it. */
export interface DeviceRecord {
  /** The line that staff put in once: facility, device, its token, and whose signature it believes. */
  readonly enrolment?: string | undefined;
  /** The last signed configuration that was good. */
  readonly configuration?: string | undefined;
  /** How many wrong PINs in a row, so that a reload is no fresh start. */
  readonly wrongPins?: number | undefined;
  /** What the last wipe left, by name, so that a reload does not unlock. */
  readonly left?: readonly string[] | undefined;
  /** How many entries the tab's history may have, kept with what was left. */
  readonly entries?: number | undefined;
  /** What the last wipe said, for staff: names and nothing else. */
  readonly lastWipe?: WipeReport | undefined;
  /** Someone said that no paper came out, and nobody since that it did. */
  readonly isPaperStuck?: true | undefined;
}

/** Where a kiosk keeps what it knows of itself. */
export interface DeviceStore {
  read(): Promise<DeviceRecord>;
  /** Changes the parts that are named. Rejects where it cannot be kept. */
  write(change: DeviceRecord): Promise<void>;
}

/** The database by its name: one of those that a wipe leaves. */
export const deviceDatabase = 'patient-relations-kiosk';

const table = 'device';

/** A kiosk's record in this browser. That it is locked, its tab knows as well: a disk that is full keeps nothing. */
export function createDeviceStore(): DeviceStore {
  const tab = createTabMark();
  return {
    async read() {
      const database = await open();
      try {
        const rows = database.transaction(table).objectStore(table);
        const [names, values] = await Promise.all([
          settled(rows.getAllKeys()),
          settled<unknown[]>(rows.getAll()),
        ]);
        // Every name is one that `write` took: a string.
        const record = names.map((name, index) => [name as string, values[index]] as const);
        return {...tab.read(), ...Object.fromEntries(record)};
      } finally {
        database.close();
      }
    },
    async write(change) {
      if ('entries' in change) tab.write(change.entries);
      await beginNewLog();
      const database = await open();
      try {
        const transaction = database.transaction(table, 'readwrite', {durability: 'strict'});
        const rows = transaction.objectStore(table);
        for (const [name, value] of Object.entries(change))
          if (value === undefined) rows.delete(name);
          else rows.put(value, name);
        await completed(transaction);
      } finally {
        // Held no longer than needed: another page must be able to change the database.
        database.close();
      }
    },
  };
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(deviceDatabase, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(table);
  return settled(request);
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
  });
}

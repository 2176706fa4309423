import type {DamagedRow, OutboxRow} from './outbox-store.js';
import type {OutboxStatus, OutboxTrouble} from './outbox.js';
import type {QueuedWrite} from './queued-write.js';
import {sealedKeyId} from './seal.js';

/** What is known of a row without its bytes. */
export type BookEntry = Omit<OutboxRow, 'sealed' | 'form' | 'operation' | 'storedAt'> &
  Pick<QueuedWrite, 'keyId' | 'operation' | 'storedAt'> & {
    /** There are no bytes that could be sent or carried. */
    readonly isDamaged?: true;
  };

export function entryOf({sealed, form: _form, ...entry}: OutboxRow): BookEntry {
  return {...entry, keyId: sealedKeyId(sealed)};
}

type Place = Omit<DamagedRow, 'isDamaged'>;

/** A row that waits for staff: nobody can open it any more, and nobody but them may take it out. */
export function damagedEntryOf({id, sequence, lane}: Place, facilityId: string): BookEntry {
  const unknown = {operation: undefined, storedAt: undefined, keyId: undefined};
  const place = {id, sequence, lane, facilityId};
  return {...place, ...unknown, attempts: 0, state: 'refused', isDamaged: true};
}

/** What this page knows of the queue, and who is told when it changes. */
export interface OutboxBook {
  readonly status: OutboxStatus;
  /** In the order of the queue. */
  entries(): readonly BookEntry[];
  /** The same of one lane. */
  inLane(lane: string): readonly BookEntry[];
  get(id: string): BookEntry | undefined;
  set(entry: BookEntry): void;
  delete(id: string): void;
  /** An attempt begins or has ended. */
  sending(id: string, isSending: boolean): void;
  trouble(trouble: OutboxTrouble, isThere: boolean): void;
  lost(count: number): void;
  subscribe(listener: (status: OutboxStatus) => void): () => void;
}

/** What a book says, before it is put in words. */
interface Pages {
  readonly entries: Map<string, BookEntry>;
  readonly sending: Set<string>;
  readonly troubles: Set<OutboxTrouble>;
  lost: number;
}

/** Begins with nothing in it. */
export function createOutboxBook(): OutboxBook {
  const pages: Pages = {entries: new Map(), sending: new Set(), troubles: new Set(), lost: 0};
  const {entries, sending} = pages;
  const telling = createTelling(() => statusOf(pages));
  const mark = <Mark>(marks: Set<Mark>, one: Mark, isThere: boolean): void => {
    if (isThere === marks.has(one)) return;
    if (isThere) marks.add(one);
    else marks.delete(one);
    telling.changed();
  };
  return {
    get status() {
      return telling.current();
    },
    entries: () => inOrder([...entries.values()]),
    inLane: (lane) => inOrder([...entries.values()].filter((entry) => entry.lane === lane)),
    get: (id) => entries.get(id),
    set(entry) {
      entries.set(entry.id, entry);
      telling.changed();
    },
    delete(id) {
      if (entries.delete(id)) telling.changed();
    },
    sending: (id, isSending) => mark(sending, id, isSending),
    trouble: (trouble, isThere) => mark(pages.troubles, trouble, isThere),
    lost(count) {
      pages.lost = count;
      mark(pages.troubles, 'evicted', count > 0);
      telling.changed();
    },
    subscribe: (listener) => telling.subscribe(listener),
  };
}

function inOrder(entries: BookEntry[]): readonly BookEntry[] {
  return entries.sort((one, other) => one.sequence - other.sequence);
}

function statusOf({entries, sending, troubles, lost}: Pages): OutboxStatus {
  const all = inOrder([...entries.values()]);
  const isKeyUnknown = all.some(({problem}) => problem === 'unknown-sealing-key');
  return {
    writes: all.map((entry) => writeOf(entry, sending.has(entry.id))),
    troubles: [...troubles, ...(isKeyUnknown ? (['key-unknown'] as const) : [])],
    lost,
  };
}

function writeOf(entry: BookEntry, isSending: boolean): QueuedWrite {
  const {sequence: _sequence, lane: _lane, isDamaged: _isDamaged, problem, ...shown} = entry;
  return {
    ...shown,
    state: isSending ? 'sending' : entry.state,
    ...(entry.state === 'refused' && problem && {problem}),
  };
}

/** Works a status out when someone asks, and tells whoever listens. */
function createTelling(work: () => OutboxStatus) {
  const listeners = new Set<(status: OutboxStatus) => void>();
  let status: OutboxStatus | undefined;
  let isTelling = false;
  const current = (): OutboxStatus => (status ??= work());
  return {
    current,
    changed(): void {
      status = undefined;
      if (isTelling) return;
      isTelling = true;
      // A flush changes much at once; whoever listens is told once.
      queueMicrotask(() => {
        isTelling = false;
        for (const listener of listeners) listener(current());
      });
    },
    subscribe(listener: (status: OutboxStatus) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

import type {OutboxRow} from './outbox-store.js';
import type {OutboxStatus, OutboxTrouble} from './outbox.js';
import type {QueuedWrite} from './queued-write.js';

/** What is known of a row without its bytes. */
export type BookEntry = Omit<OutboxRow, 'sealed' | 'form'> & Pick<QueuedWrite, 'keyId'>;

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

/** Begins with nothing in it. */
export function createOutboxBook(): OutboxBook {
  const entries = new Map<string, BookEntry>();
  const sending = new Set<string>();
  const troubles = new Set<OutboxTrouble>();
  const listeners = new Set<(status: OutboxStatus) => void>();
  let lost = 0;
  let status: OutboxStatus | undefined;
  let isTelling = false;

  const sorted = (list: readonly BookEntry[]): readonly BookEntry[] =>
    [...list].sort((one, other) => one.sequence - other.sequence);
  const inOrder = (): readonly BookEntry[] => sorted([...entries.values()]);
  const shown = (): readonly QueuedWrite[] =>
    inOrder().map(({sequence: _sequence, lane: _lane, problem, ...entry}) => ({
      ...entry,
      state: sending.has(entry.id) ? 'sending' : entry.state,
      ...(entry.state === 'refused' && problem && {problem}),
    }));
  const troublesNow = (): readonly OutboxTrouble[] => {
    const isKeyUnknown = inOrder().some(({problem}) => problem === 'unknown-sealing-key');
    return [...troubles, ...(isKeyUnknown ? (['key-unknown'] as const) : [])];
  };
  const current = (): OutboxStatus => (status ??= {writes: shown(), troubles: troublesNow(), lost});

  function changed(): void {
    status = undefined;
    if (isTelling) return;
    isTelling = true;
    // A flush changes much at once; whoever listens is told once.
    queueMicrotask(() => {
      isTelling = false;
      for (const listener of listeners) listener(current());
    });
  }

  const book: OutboxBook = {
    get status() {
      return current();
    },
    entries: inOrder,
    inLane: (lane) => sorted([...entries.values()].filter((entry) => entry.lane === lane)),
    get: (id) => entries.get(id),
    set(entry) {
      entries.set(entry.id, entry);
      changed();
    },
    delete(id) {
      if (entries.delete(id)) changed();
    },
    sending(id, isSending) {
      if (isSending) sending.add(id);
      else sending.delete(id);
      changed();
    },
    trouble(trouble, isThere) {
      if (isThere === troubles.has(trouble)) return;
      if (isThere) troubles.add(trouble);
      else troubles.delete(trouble);
      changed();
    },
    lost(count) {
      lost = count;
      book.trouble('evicted', count > 0);
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return book;
}

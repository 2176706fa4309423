import {
  StorageFullError,
  StoreClosedError,
  begun,
  type OutboxRow,
  type OutboxStore,
} from './outbox-store.js';
import type {BookEntry, OutboxBook} from './book.js';
import {sealedKeyId} from './seal.js';
import type {OutboxSurroundings} from './surroundings.js';

/** The rows of one facility: on the device where there is room, and in this page whatever happens to the device. */
export interface OutboxShelf {
  /** Looks at what is there: rows of earlier pages and of others, and what is gone. */
  look(): Promise<void>;
  /** Looks at one lane alone, into which another page may have put something. */
  lookAt(lane: string): Promise<void>;
  /** Keeps a row, in this page at least. */
  keep(row: Omit<OutboxRow, 'sequence'>): Promise<void>;
  get(id: string): Promise<OutboxRow | undefined>;
  /** An attempt begins, and whatever ends the page leaves it `unconfirmed`: the row as it was. */
  begin(id: string): Promise<OutboxRow | undefined>;
  change(row: OutboxRow, change: Change): Promise<void>;
  drop(id: string): Promise<void>;
  /** True where it lies on the device and outlives this page. */
  isStored(id: string): boolean;
  forgetLoss(): Promise<void>;
  forget(): void;
}

type Change = Partial<Pick<OutboxRow, 'attempts' | 'state' | 'problem'>>;

interface Parts {
  readonly facilityId: string;
  readonly store: OutboxStore;
  readonly book: OutboxBook;
  readonly surroundings: Pick<OutboxSurroundings, 'news' | 'persist' | 'tally'>;
}

/** A row that is only in this page stands after all that the device has. */
const afterAll = 2 ** 40;
/** Few at once: a row may be a photograph. */
const rowsAtOnce = 8;

export function createOutboxShelf({facilityId, store, book, surroundings}: Parts): OutboxShelf {
  /** What this page put in and was not received: the bytes, should the device lose them. */
  const held = new Map<string, OutboxRow>();
  const onDevice = new Set<string>();
  let unstored = 0;
  let isPersistAsked = false;

  /** A store that fails is a trouble that is told, and no reason to lose what the page holds. */
  async function tryStore<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof StorageFullError) book.trouble('storage-full', true);
      else if (error instanceof StoreClosedError) book.trouble('store-closed', true);
      else throw error;
      return undefined;
    }
  }

  async function put(row: Omit<OutboxRow, 'sequence'>, again = false): Promise<void> {
    const stored = await tryStore(() => store.put(row, {again: again && onDevice.has(row.id)}));
    // It was received while it was put back.
    if (again && !held.has(row.id)) return;
    const kept = stored ?? {...row, sequence: held.get(row.id)?.sequence ?? afterAll + unstored++};
    held.set(row.id, kept);
    if (stored) onDevice.add(row.id);
    else onDevice.delete(row.id);
    book.set(entryOf(kept));
    if (stored && !isPersistAsked) askToPersist();
  }

  function askToPersist(): void {
    isPersistAsked = true;
    if (store.kind === 'memory') return;
    surroundings.persist().then(
      (isKept) => book.trouble('may-be-evicted', !isKept),
      () => book.trouble('may-be-evicted', true),
    );
  }

  async function count(): Promise<void> {
    if (store.kind === 'device') tally(await tryStore(() => store.count()));
  }

  function tally(there: number | undefined): void {
    if (store.kind === 'device' && there !== undefined) surroundings.tally.write(there);
  }

  /** A database that was thrown away whole knows of nothing that was in it; the tally beside it does. */
  async function countLoss(): Promise<void> {
    const before = surroundings.tally.read();
    const lost = await tryStore(async () => {
      const isKnown = (await store.readMeta('isKnown')) === true;
      if (!isKnown) await store.writeMeta('isKnown', true);
      const thrownAway = isKnown ? 0 : Math.max(0, before - held.size);
      if (thrownAway > 0) await store.writeMeta('lost', thrownAway);
      return store.countLost();
    });
    if (lost !== undefined && store.kind === 'device') book.lost(lost);
  }

  async function look(): Promise<void> {
    const there = await readAll();
    if (!there) return;
    const here = new Set(there.map(({id}) => id));
    for (const {id} of book.entries()) if (!here.has(id) && !held.has(id)) book.delete(id);
    there.forEach(note);
    // What this page put in and nobody but the browser can have taken out, or another page has sent: in both cases
    // sending it again is right.
    for (const row of held.values()) if (!here.has(row.id)) await put(row, true);
    checkRoom();
    await countLoss();
    await count();
  }

  function checkRoom(): void {
    const isAllStored = [...held.keys()].every((id) => onDevice.has(id));
    if (isAllStored) book.trouble('storage-full', false);
  }

  function note(entry: BookEntry): void {
    onDevice.add(entry.id);
    book.set(entry);
  }

  function letGo(id: string): void {
    held.delete(id);
    onDevice.delete(id);
    book.delete(id);
  }

  /** Another page has sent it: it is not to be put back. */
  const stopListening = surroundings.news.listen(letGo);

  function readAll(lane?: string): Promise<readonly BookEntry[] | undefined> {
    return tryStore(async () => {
      const entries: BookEntry[] = [];
      for (let after = 0; ;) {
        const page = await store.list({after, limit: rowsAtOnce, lane});
        entries.push(...page.filter((row) => isOurs(row, facilityId)).map(entryOf));
        const last = page.at(-1);
        if (!last) return entries;
        after = last.sequence;
      }
    });
  }

  return {
    look,
    async lookAt(lane) {
      (await readAll(lane))?.forEach(note);
    },
    isStored: (id) => store.kind === 'device' && onDevice.has(id),
    async keep(row) {
      await put(row);
      await count();
    },
    async get(id) {
      return (await tryStore(() => store.get(id))) ?? held.get(id);
    },
    async begin(id) {
      const found = await tryStore(async () => ({row: await store.begin(id)}));
      const row = found?.row ?? held.get(id);
      if (!row) return undefined;
      const now = begun(row);
      if (held.has(id)) held.set(id, now);
      book.set(entryOf(now));
      // Gone from the device while this page has it: it is put back, and sent again by whoever sends it next.
      if (found && !found.row) await put(now, true);
      return row;
    },
    async change(row, change) {
      const changed = {...row, ...change};
      if (held.has(row.id)) held.set(row.id, changed);
      book.set(entryOf(changed));
      const isThere = await tryStore(() => store.update(row.id, change));
      // Gone from the device while this page has it: it is put back, and sent again by whoever sends it next.
      if (isThere === false && held.has(row.id)) await put(changed, true);
    },
    async drop(id) {
      letGo(id);
      // A row that stays where it cannot be removed is sent again, which changes nothing at the service.
      const left = await tryStore(() => store.remove(id));
      surroundings.news.tell(id);
      checkRoom();
      tally(left);
    },
    async forgetLoss() {
      await tryStore(() => store.forgetLoss());
      book.lost(0);
    },
    forget() {
      stopListening();
      held.clear();
      store.close();
    },
  };
}

/** Rows of a later form, or of another facility, are left to the pages that know them. */
function isOurs(row: OutboxRow, facilityId: string): boolean {
  return (row.form as number) === 1 && row.facilityId === facilityId;
}

function entryOf({sealed, form: _form, ...entry}: OutboxRow): BookEntry {
  return {...entry, keyId: sealedKeyId(sealed)};
}

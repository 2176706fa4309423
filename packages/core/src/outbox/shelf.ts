import type {OutboxBook} from './book.js';
import {createLossCount} from './loss-count.js';
import {begun, isWhole, type OutboxRow, type OutboxStore} from './outbox-store.js';
import {createPageRows, type PageRows} from './page-rows.js';
import {clearRoomTrouble, createShelfLook, type ShelfLook} from './shelf-look.js';
import {createStoreTrial, type TryStore} from './store-trial.js';
import type {OutboxSurroundings} from './surroundings.js';

/** The rows of one facility: on the device where there is room, and in this page whatever happens to the device. */
export interface OutboxShelf extends ShelfLook, ShelfAttempts {
  /** Keeps a row, in this page at least. */
  keep(row: Omit<OutboxRow, 'sequence'>): Promise<void>;
  get(id: string): Promise<OutboxRow | undefined>;
  drop(id: string): Promise<void>;
  /** True where it lies on the device and outlives this page. */
  isStored(id: string): boolean;
  forgetLoss(): Promise<void>;
  forget(): void;
}

/** What becomes of a row that is sent. */
interface ShelfAttempts {
  /** An attempt begins, and whatever ends the page leaves it `unconfirmed`: the row as it was. */
  begin(id: string): Promise<OutboxRow | undefined>;
  change(row: OutboxRow, change: Change): Promise<void>;
}

type Change = Partial<Pick<OutboxRow, 'attempts' | 'state' | 'problem'>>;

interface Parts {
  readonly facilityId: string;
  readonly store: OutboxStore;
  readonly book: OutboxBook;
  readonly surroundings: Pick<OutboxSurroundings, 'news' | 'persist' | 'tally'>;
  /** What a row held back can go now. */
  readonly onFreed: () => void;
}

export function createOutboxShelf(parts: Parts): OutboxShelf {
  const {facilityId, store, book, surroundings} = parts;
  const {news, persist, tally} = surroundings;
  const {kind} = store;
  const tryStore = createStoreTrial(store, book);
  const onStored = kind === 'device' ? askOnce(persist, book) : () => undefined;
  const rows = createPageRows({tryStore, book, onStored});
  const loss = createLossCount({kind, tryStore, book, tally});
  const letGo = createLettingGo(rows, parts);
  // Another page has sent it: it is not to be put back.
  const stopListening = news.listen((id) => letGo(id)());

  return {
    ...createShelfLook({facilityId, tryStore, book, rows, loss}),
    ...createAttempts(tryStore, rows),
    isStored: (id) => kind === 'device' && rows.isOnDevice(id),
    async keep(row) {
      const isNew = !book.get(row.id);
      await rows.put(row);
      if (isNew && rows.isOnDevice(row.id)) loss.added();
    },
    async get(id) {
      const row = rows.unstored(id) ?? (await tryStore(() => store.get(id)));
      return row && isWhole(row) ? row : rows.held(id);
    },
    async drop(id) {
      const free = letGo(id);
      // A row that stays where it cannot be removed is sent again, which changes nothing at the service.
      const wasThere = await tryStore(() => store.remove(id));
      news.tell(id);
      clearRoomTrouble(book, rows);
      if (wasThere) loss.removed();
      free();
    },
    async forgetLoss() {
      await tryStore(() => store.forgetLoss());
      book.lost(0);
    },
    forget() {
      stopListening();
      rows.forget();
      store.close();
    },
  };
}

/** Lets go of a row; what that answers with is for when it is gone from the device, too. */
function createLettingGo(rows: PageRows, {book, onFreed}: Parts): (id: string) => () => void {
  return (id) => {
    const {lane} = book.get(id) ?? {};
    rows.letGo(id);
    return () => {
      if (lane !== undefined && book.inLane(lane).length > 0) onFreed();
    };
  };
}

function createAttempts(tryStore: TryStore, rows: PageRows): ShelfAttempts {
  return {
    async begin(id) {
      const own = rows.unstored(id);
      if (own) {
        await rows.put(begun(own), {again: true});
        return own;
      }
      const found = await tryStore(async (store) => ({row: await store.begin(id)}));
      // What lies on a device that is full can still be read, and makes room once it is sent.
      const row = (found ? found.row : await tryStore((store) => store.get(id))) ?? rows.held(id);
      if (!row) return undefined;
      const now = begun(row);
      rows.change(now);
      // Gone from the device while this page has it: it is put back, and sent again by whoever sends it next.
      if (found && !found.row) await rows.put(now, {again: true});
      return row;
    },
    async change(row, change) {
      const changed = {...row, ...change};
      if (rows.unstored(row.id)) return rows.put(changed, {again: true});
      rows.change(changed);
      const isThere = await tryStore((store) => store.update(row.id, change));
      // As above.
      if (isThere === false && rows.held(row.id)) await rows.put(changed, {again: true});
    },
  };
}

/** Asks the browser once to keep the queue for good, and says where it would not. */
function askOnce(persist: OutboxSurroundings['persist'], book: OutboxBook): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    persist().then(
      (isKept) => book.trouble('may-be-evicted', !isKept),
      () => book.trouble('may-be-evicted', true),
    );
  };
}

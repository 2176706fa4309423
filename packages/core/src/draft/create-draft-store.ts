import {openDraftDatabase, placeOf, type DraftDatabase} from './draft-database.js';
import {draftNotKept} from './draft-not-kept-error.js';
import {createDraftKey, openDraft, sealDraft, type KeptDraft} from './draft-seal.js';
import type {DraftStore, FoundDraft} from './draft-store.js';

/** How long a draft is kept where nothing else is said, in milliseconds: a day. */
export const draftLifeMs = 24 * 60 * 60_000;

/** The outside things a draft store uses. */
export interface DraftStoreOptions {
  /** Milliseconds since 1970; the device's clock by default. */
  readonly now?: (() => number) | undefined;
  /** How long a draft is kept; a day by default. */
  readonly lifeMs?: number | undefined;
  /** The name of its IndexedDB database. */
  readonly database?: string | undefined;
}

/** Keeps drafts in IndexedDB. Nothing is opened before it is first used. */
export function createDraftStore({
  now = Date.now,
  lifeMs = draftLifeMs,
  database: name = 'patient-relations-drafts',
}: DraftStoreOptions = {}): DraftStore {
  let open: DraftDatabase | undefined;
  let opening: Promise<DraftDatabase> | undefined;
  /** What was swept away before anyone looked for it: whoever does is told. */
  const swept = new Set<string>();

  const isOver = (kept: unknown): boolean => {
    const {savedAt} = (kept ?? {}) as Partial<KeptDraft>;
    // A clock that was set back would keep it for as long as it was set back by.
    const age = now() - Number(savedAt);
    return typeof savedAt === 'number' && !(age >= 0 && age < lifeMs);
  };

  function database(): Promise<DraftDatabase> {
    opening ??= begin().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  async function begin(): Promise<DraftDatabase> {
    const opened = await openDraftDatabase(name, () => (open = opening = undefined));
    for (const place of await opened.sweep(isOver)) swept.add(JSON.stringify(place));
    open = opened;
    return opened;
  }

  /** Anew where someone has removed the key in between: they removed what was kept under it, not what comes after. */
  async function put(seal: (key: CryptoKey) => Promise<KeptDraft>): Promise<void> {
    const drafts = await database();
    let isKept = false;
    while (!isKept) {
      const there = (await drafts.readKey()) ?? (await drafts.addKey(await createDraftKey()));
      if (!(there instanceof CryptoKey)) await drafts.clear();
      else isKept = await drafts.put(await seal(there));
    }
  }

  async function read(kept: unknown): Promise<FoundDraft> {
    const drafts = await database();
    try {
      const key = await drafts.readKey();
      // Whatever lies there in another form is refused by what opens it.
      const draft = await openDraft(kept as KeptDraft, key as CryptoKey);
      const savedAt = new Date((kept as KeptDraft).savedAt).toISOString();
      return {status: 'found', draft, savedAt};
    } catch {
      return {status: 'unreadable'};
    }
  }

  return {
    async save(key, draft) {
      const dated = {...draft, savedAt: now()};
      try {
        await put((secret) => sealDraft(key, dated, secret));
        swept.delete(JSON.stringify(placeOf(key)));
      } catch (error) {
        throw draftNotKept(error);
      }
    },
    async find(key) {
      const drafts = await database();
      const isSwept = swept.delete(JSON.stringify(placeOf(key)));
      const kept = await drafts.get(key);
      if (kept === undefined) return {status: isSwept ? 'expired' : 'none'};
      const found: FoundDraft = isOver(kept) ? {status: 'expired'} : await read(kept);
      if (found.status !== 'found') await drafts.remove(key);
      return found;
    },
    // Without a pause where it is open already: whoever leaves the page in a hurry leaves no time for one.
    remove: (key) => (open ? open.remove(key) : database().then((drafts) => drafts.remove(key))),
    purge: () => (open ? open.clear() : database().then((drafts) => drafts.clear())),
  };
}

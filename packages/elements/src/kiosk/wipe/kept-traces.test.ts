import {expect} from '@open-wc/testing';
import {createCacheTrace} from './cache-trace.js';
import {createCookieTrace} from './cookie-trace.js';
import {createDatabaseTrace} from './database-trace.js';
import {createOriginFileTrace} from './origin-file-trace.js';
import {createOutboxTrace} from './outbox-trace.js';
import {createLocalStorageTrace, createSessionStorageTrace} from './storage-trace.js';
import type {PageWindow, Trace, WipedPage} from './trace.js';

const word = 'quokka-in-the-store';
const outbox = 'patient-relations-outbox';

describe('what a session leaves in the stores of a kiosk', () => {
  let root: Element;

  beforeEach(() => {
    root = document.createElement('main');
    document.body.append(root);
  });

  afterEach(() => root.remove());

  const page = (window: Partial<PageWindow> = {}): WipedPage => ({
    window: {...plainWindow(), ...window} as PageWindow,
    root,
  });
  const leftBy = async (trace: Trace): Promise<readonly string[]> => (await trace.read()).left;

  /** Finds what was planted, by name and never by value, takes it away, and finds it no more. */
  async function isFoundAndTaken(trace: Trace, names: readonly string[]): Promise<void> {
    const found = await trace.read();
    expect([...found.left].sort()).to.deep.equal([...names].sort());
    expect(JSON.stringify(found)).not.to.contain(word);
    await trace.clean();
    expect(await leftBy(trace)).to.deep.equal([]);
  }

  it('is found in the storage of the tab, and taken out', async () => {
    sessionStorage.clear();
    sessionStorage.setItem('draft', word);

    await isFoundAndTaken(createSessionStorageTrace(page(), []), ['draft']);
    expect(sessionStorage.getItem('draft')).to.equal(null);
  });

  it('is found in the storage of the origin, and taken out', async () => {
    // Another test may be using the origin's own: the tab's is the same kind of thing.
    const localStorage = sessionStorage;
    localStorage.clear();
    localStorage.setItem('draft', word);

    await isFoundAndTaken(createLocalStorageTrace(page({localStorage}), [outbox]), ['draft']);
    expect(localStorage.getItem('draft')).to.equal(null);
  });

  it('may be a number under a name that may stay, and no word', async () => {
    const localStorage = sessionStorage;
    localStorage.clear();
    const trace = createLocalStorageTrace(page({localStorage}), [outbox]);
    localStorage.setItem(outbox, '12');
    await trace.clean();
    expect(await trace.read()).to.deep.equal({left: [], kept: [outbox]});

    localStorage.setItem(outbox, word);

    await isFoundAndTaken(trace, [outbox]);
  });

  it('is found in cookies, whatever path they were set for, and taken out', async () => {
    const folder = location.pathname.replace(/[^/]*$/, '');
    document.cookie = `here=${word}; path=${location.pathname}`;
    document.cookie = `above=${word}; path=${folder}`;
    document.cookie = `everywhere=${word}; path=/`;

    await isFoundAndTaken(createCookieTrace(page()), ['here', 'above', 'everywhere']);
    expect(document.cookie).to.equal('');
  });

  describe('as a database', () => {
    const own = [`kiosk-test-${word.length}`, outbox];

    /** The browser's own databases, with only these in sight: other tests have theirs. */
    const databases = async (): Promise<IDBDatabaseInfo[]> =>
      (await indexedDB.databases()).filter(({name = ''}) => own.includes(name));
    const scoped = (): Partial<PageWindow> => ({
      indexedDB: {
        databases,
        open: (name: string) => indexedDB.open(name),
        deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
      } as IDBFactory,
    });

    afterEach(() => Promise.all(own.map((name) => ended(indexedDB.deleteDatabase(name)))));

    it('is found and taken away, and what may stay is named', async () => {
      for (const name of own) (await openDatabase(name, {drafts: [word]})).close();
      const trace = createDatabaseTrace(page(scoped()), [outbox]);

      await isFoundAndTaken(trace, [own[0]!]);

      expect(await trace.read()).to.deep.equal({left: [], kept: [outbox]});
      expect((await databases()).map(({name}) => name)).to.deep.equal([outbox]);
    });

    it('is said to be left while a page holds it open', async () => {
      const held = await openDatabase(own[0]!, {drafts: [word]});
      const trace = createDatabaseTrace(page(scoped()), [outbox]);

      await trace.clean();

      expect(await leftBy(trace)).to.deep.equal([own[0]]);
      held.close();
    });

    const sealed = new Uint8Array(200).fill(7);
    sealed[0] = 1;
    const row = {
      ...{form: 1, sequence: 1, id: 'a', lane: 'l', storedAt: '', attempts: 0, state: 'stored'},
      ...{facilityId: 'riverside', operation: 'submit-feedback', sealed},
    };
    const key = {keyId: 'k'.repeat(43), publicKey: 'p'.repeat(87)};
    const meta = [7, true, 's'.repeat(22), key];

    it('may be the queue, as long as every row of it is sealed', async () => {
      (await openDatabase(outbox, {rows: [row, row], meta})).close();

      expect(await createOutboxTrace(page(scoped())).read()).to.deep.equal({
        left: [],
        kept: ['meta', 'rows'],
      });
    });

    it('may be that there is no queue', async () => {
      expect(await createOutboxTrace(page(scoped())).read()).to.deep.equal({left: []});
      expect(await databases(), 'looking made none').to.deep.equal([]);
    });

    const open: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
      'a field more than a row has': {...row, story: word},
      'words instead of a seal': {...row, sealed: word},
      'bytes that are no seal': {...row, sealed: new TextEncoder().encode(word)},
      'an unknown form of seal': {...row, sealed: sealed.map((byte) => byte + 1)},
    };
    for (const [what, wrong] of Object.entries(open)) {
      it(`is named where the queue holds ${what}`, async () => {
        (await openDatabase(outbox, {rows: [row, wrong], meta})).close();

        const found = await createOutboxTrace(page(scoped())).read();

        expect(found).to.deep.equal({left: ['rows'], kept: ['meta']});
      });
    }

    const beside = {
      'a word': word,
      'a key of its own making': {...key, publicKey: word},
      'more than a key': {...key, word},
      'more bytes than a salt has': new TextEncoder().encode(word.repeat(3)),
    };
    for (const [what, wrong] of Object.entries(beside)) {
      it(`is named where ${what} lies beside the rows of the queue`, async () => {
        (await openDatabase(outbox, {rows: [row], meta: [...meta, wrong]})).close();

        expect(await leftBy(createOutboxTrace(page(scoped())))).to.deep.equal(['meta']);
      });
    }

    it('is named where the queue has a store that is not its own', async () => {
      (await openDatabase(outbox, {rows: [row], meta, drafts: []})).close();

      expect(await leftBy(createOutboxTrace(page(scoped())))).to.deep.equal(['drafts']);
    });
  });

  it("is found in a cache that is not the app's own, and taken away", async () => {
    const own = ['kiosk-test-app-1', 'kiosk-test-answers'];
    for (const name of own) await (await caches.open(name)).put('/answer', new Response(word));
    const scoped = {
      keys: async () => (await caches.keys()).filter((name) => own.includes(name)),
      delete: (name: string) => caches.delete(name),
    } as CacheStorage;
    const trace = createCacheTrace(page({caches: scoped}), ['kiosk-test-app-']);

    await isFoundAndTaken(trace, ['kiosk-test-answers']);

    expect(await trace.read()).to.deep.equal({left: [], kept: ['kiosk-test-app-1']});
    expect(await caches.has('kiosk-test-app-1')).to.equal(true);
    await caches.delete('kiosk-test-app-1');
  });

  it("is found in the origin's own folder, and taken away", async () => {
    const folder = await navigator.storage.getDirectory();
    const {createWritable} = await folder.getFileHandle('answers.txt', {create: true});
    expect(createWritable).to.be.a('function');
    await folder.getDirectoryHandle('more', {create: true});

    await isFoundAndTaken(createOriginFileTrace(page()), ['answers.txt', 'more']);
  });
});

/** What the traces use of a window; the tests replace what other tests share. */
function plainWindow(): Partial<PageWindow> {
  const {document, location, navigator, sessionStorage} = globalThis.window;
  return {document, location, navigator, sessionStorage};
}

function ended(request: IDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(new Error('No database')));
  });
}

/** A database with these values in these stores. */
async function openDatabase(
  name: string,
  stores: Readonly<Record<string, readonly unknown[]>>,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.addEventListener('upgradeneeded', () => {
    for (const [store, values] of Object.entries(stores)) {
      const made = request.result.createObjectStore(store, {autoIncrement: true});
      for (const value of values) made.add(value);
    }
  });
  await ended(request);
  return request.result;
}

import {expect} from '@open-wc/testing';
import {createDraftStore} from './create-draft-store.js';
import type {DraftKey} from './draft-store.js';
import {DraftNotKeptError} from './draft-not-kept-error.js';

const hour = 60 * 60_000;
const key: DraftKey = {facilityId: 'riverside', form: 'complaint'};
const draft = {
  version: '1',
  answers: {'/story': 'Nobody came when I rang.', '/wish/outcomes': ['help']},
};

/** Everything that lies in a database, by store. */
async function contents(name: string): Promise<Record<string, unknown[]>> {
  const database = await ask(indexedDB.open(name));
  const stores = [...database.objectStoreNames];
  const read = database.transaction(stores);
  const all = await Promise.all(stores.map((store) => ask(read.objectStore(store).getAll())));
  database.close();
  return Object.fromEntries(stores.map((store, index) => [store, all[index] ?? []]));
}

async function change(
  name: string,
  store: string,
  edit: (store: IDBObjectStore) => IDBRequest,
): Promise<void> {
  const database = await ask(indexedDB.open(name));
  await ask(
    edit(database.transaction(store, 'readwrite').objectStore(store)) as IDBRequest<unknown>,
  );
  database.close();
}

function ask<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('failed'));
  });
}

describe('A draft store', () => {
  let database: string;
  let time: number;
  const open = () => createDraftStore({database, now: () => time});

  beforeEach(() => {
    database = `drafts-${crypto.randomUUID()}`;
    time = Date.UTC(2026, 4, 1, 12);
  });

  afterEach(() => ask(indexedDB.deleteDatabase(database)));

  it('gives back what a person wrote, with its version and its time, after the page was loaded anew', async () => {
    await open().save(key, draft);
    time += hour;
    expect(await open().find(key)).to.deep.equal({
      status: 'found',
      draft,
      savedAt: '2026-05-01T12:00:00.000Z',
    });
  });

  it('keeps one draft for each form of each facility, the last one', async () => {
    const drafts = open();
    await drafts.save(key, {version: '1', answers: 'first'});
    await drafts.save({...key, form: 'question'}, {version: '1', answers: 'question'});
    await drafts.save({...key, facilityId: 'hillside'}, {version: '1', answers: 'hillside'});
    await drafts.save(key, {version: '2', answers: 'last'});
    const found = await drafts.find(key);
    expect(found.status === 'found' && found.draft).to.deep.equal({version: '2', answers: 'last'});
    expect((await contents(database))['drafts']).to.have.length(3);
    expect(await drafts.find({...key, form: 'survey'})).to.deep.equal({status: 'none'});
  });

  it('writes no word of it in clear, and never the same bytes twice', async () => {
    const drafts = open();
    await drafts.save(key, draft);
    const [first] = (await contents(database))['drafts'] as {
      nonce: Uint8Array;
      words: ArrayBuffer;
    }[];
    await drafts.save(key, draft);
    const [second] = (await contents(database))['drafts'] as (typeof first)[];
    const bytes = (row: typeof first): string => String(new Uint8Array(row!.words));
    expect(new TextDecoder().decode(first!.words)).not.to.contain('Nobody');
    expect(JSON.stringify(first)).not.to.contain('Nobody');
    expect(bytes(second)).not.to.equal(bytes(first));
    expect(String(second!.nonce)).not.to.equal(String(first!.nonce));
  });

  it('has a key that no script can export', async () => {
    await open().save(key, draft);
    const [secret] = (await contents(database))['keys'] as CryptoKey[];
    expect(secret!.extractable).to.equal(false);
    const exported = await crypto.subtle.exportKey('raw', secret!).catch((error: unknown) => error);
    expect(exported).to.be.instanceOf(DOMException);
  });

  it('is gone after a day, also where nobody asks for that very form', async () => {
    await open().save(key, draft);
    time += 24 * hour - 1;
    expect((await open().find(key)).status).to.equal('found');
    time += 1;
    const drafts = open();
    expect(await drafts.find({...key, form: 'question'})).to.deep.equal({status: 'none'});
    expect((await contents(database))['drafts']).to.deep.equal([]);
    expect(await drafts.find(key)).to.deep.equal({status: 'expired'});
    expect(await drafts.find(key)).to.deep.equal({status: 'none'});
  });

  it('is gone after a day on a page that stays open', async () => {
    const drafts = open();
    await drafts.save(key, draft);
    time += 25 * hour;
    expect(await drafts.find(key)).to.deep.equal({status: 'expired'});
    expect((await contents(database))['drafts']).to.deep.equal([]);
  });

  it('takes a draft of the future for an expired one: the clock was set back', async () => {
    await open().save(key, draft);
    time = 0;
    expect(await open().find(key)).to.deep.equal({status: 'expired'});
    expect((await contents(database))['drafts']).to.deep.equal([]);
  });

  for (const [what, edit] of [
    ['a byte of the words', (row: Row) => ({...row, words: flipped(row.words)})],
    ['its version', (row: Row) => ({...row, version: '2'})],
    ['its form', (row: Row) => ({...row, form: 'question'})],
    ['its facility', (row: Row) => ({...row, facilityId: 'hillside'})],
    ['its time', (row: Row) => ({...row, savedAt: row.savedAt + 1})],
    ['its nonce', (row: Row) => ({...row, nonce: new Uint8Array(12)})],
    ['everything', () => 'garbage'],
    ['everything but its time', ({savedAt}: Row) => ({savedAt})],
  ] as const)
    it(`does not give out a draft where someone changed ${what}, and removes it`, async () => {
      await open().save(key, draft);
      const [row] = (await contents(database))['drafts'] as Row[];
      await change(database, 'drafts', (store) =>
        store.put(edit(row!), [key.facilityId, key.form]),
      );
      time += 2;
      const drafts = open();
      expect(await drafts.find(key)).to.deep.equal({status: 'unreadable'});
      expect(await drafts.find(key)).to.deep.equal({status: 'none'});
      expect((await contents(database))['drafts']).to.deep.equal([]);
    });

  for (const [what, edit] of [
    ['gone', (store: IDBObjectStore) => store.clear()],
    ['damaged', (store: IDBObjectStore) => store.put('no key', 'key')],
  ] as const)
    it(`says that a draft is unreadable where the key is ${what}, and keeps the next one under a new key`, async () => {
      await open().save(key, draft);
      await change(database, 'keys', edit);
      expect(await open().find(key)).to.deep.equal({status: 'unreadable'});
      await open().save(key, draft);
      expect((await open().find(key)).status).to.equal('found');
    });

  it('removes one draft and leaves the others', async () => {
    const drafts = open();
    await drafts.save(key, draft);
    await drafts.save({...key, form: 'question'}, draft);
    await drafts.remove(key);
    expect(await drafts.find(key)).to.deep.equal({status: 'none'});
    expect((await drafts.find({...key, form: 'question'})).status).to.equal('found');
  });

  it('purges every draft and the key, also for another page that has them open', async () => {
    const [one, other] = [open(), open()];
    await one.save(key, draft);
    await other.save({...key, form: 'question'}, draft);
    await one.purge();
    expect(await contents(database)).to.deep.equal({drafts: [], keys: []});
    expect(await other.find(key)).to.deep.equal({status: 'none'});
    await other.save(key, draft);
    expect((await one.find(key)).status).to.equal('found');
  });

  it('removes in the very moment it is asked to: the page may be gone in the next', async () => {
    const drafts = open();
    await drafts.save(key, draft);
    const {transaction} = IDBDatabase.prototype;
    let begun = 0;
    IDBDatabase.prototype.transaction = function (...asked) {
      begun += 1;
      return transaction.apply(this, asked);
    };
    try {
      const removed = drafts.remove(key);
      expect(begun).to.equal(1);
      await removed;
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    expect((await contents(database))['drafts']).to.deep.equal([]);
  });

  it('does not hold up whoever clears what the page has stored, and goes on afterwards', async () => {
    const drafts = open();
    await drafts.save(key, draft);
    await ask(indexedDB.deleteDatabase(database));
    expect(await drafts.find(key)).to.deep.equal({status: 'none'});
    await drafts.save(key, draft);
    expect((await drafts.find(key)).status).to.equal('found');
  });

  it('keeps two pages that save at once under one key', async () => {
    await Promise.all([open().save(key, draft), open().save({...key, form: 'question'}, draft)]);
    expect((await open().find(key)).status).to.equal('found');
    expect((await open().find({...key, form: 'question'})).status).to.equal('found');
    expect((await contents(database))['keys']).to.have.length(1);
  });

  it('says clearly that the device is full, and leaves what was kept before as it was', async () => {
    const drafts = open();
    await drafts.save(key, draft);
    const {put} = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    };
    const failure = await drafts
      .save(key, {version: '1', answers: 'more'})
      .catch((error: unknown) => error)
      .finally(() => (IDBObjectStore.prototype.put = put));
    expect(failure).to.be.instanceOf(DraftNotKeptError);
    expect((failure as DraftNotKeptError).reason).to.equal('full');
    expect(String(failure)).not.to.contain('more');
    const found = await drafts.find(key);
    expect(found.status === 'found' && found.draft).to.deep.equal(draft);
  });

  it('says clearly where the browser keeps nothing, and tries again the next time', async () => {
    const drafts = open();
    const {open: openDatabase} = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Not here.', 'SecurityError');
    };
    const failure = await drafts
      .save(key, draft)
      .catch((error: unknown) => error)
      .finally(() => (IDBFactory.prototype.open = openDatabase));
    expect((failure as DraftNotKeptError).reason).to.equal('no-storage');
    await drafts.save(key, draft);
    expect((await drafts.find(key)).status).to.equal('found');
  });
});

interface Row {
  readonly savedAt: number;
  readonly words: ArrayBuffer;
}

function flipped(words: ArrayBuffer): ArrayBuffer {
  const bytes = new Uint8Array(words.slice(0));
  bytes[0]! ^= 1;
  return bytes.buffer;
}

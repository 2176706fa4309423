import {expect} from '@open-wc/testing';
import {TransportError} from '../errors/pr-error.js';
import {createMemoryTransport, type MemoryTransport} from '../testing/memory-transport.js';
import {createIndexedDbOutboxStore} from './indexed-db-store.js';
import {createOutbox, type OutboxOptions} from './create-outbox.js';
import {metaStore, rowsStore} from './open-database.js';
import {StorageFullError, StoreClosedError, type OutboxRow} from './outbox-store.js';
import type {Outbox} from './outbox.js';
import type {SealingKey} from './sealed-write.js';
import {sampleWrite} from './testing/outbox-stage.js';

const facilityId = 'riverside';
let name: string;
let service: MemoryTransport;
let sealingKey: SealingKey;
let opened: Outbox[];

function open(options: Partial<OutboxOptions> = {}): Outbox {
  const store = createIndexedDbOutboxStore(name);
  const outbox = createOutbox({facilityId, transport: service, store, sealingKey, ...options});
  opened.push(outbox);
  return outbox;
}

async function failureOf(sending: Promise<unknown>): Promise<TransportError> {
  try {
    await sending;
  } catch (error) {
    expect(error).to.be.instanceOf(TransportError);
    return error as TransportError;
  }
  throw new Error('It arrived.');
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
}

/** Whatever a script, a person with a debugger, or the browser does to the database. */
async function behindItsBack(
  version: number | undefined,
  act: (database: IDBDatabase) => void | Promise<void>,
) {
  const request = indexedDB.open(name, version);
  const database = await done(request);
  await act(database);
  database.close();
}

/** As when a part of the disk has failed: whatever reads the value of this row ends with its transaction. */
function makeUnreadable(id: string): () => void {
  const {getAll} = IDBIndex.prototype;
  const {get} = IDBObjectStore.prototype;
  const failWith = <Found>(request: IDBRequest<Found>): IDBRequest<Found> => {
    request.addEventListener('success', (event) => {
      const found = [request.result].flat() as readonly ({readonly id?: string} | undefined)[];
      if (!found.some((each) => each?.id === id)) return;
      event.stopImmediatePropagation();
      request.transaction!.abort();
    });
    return request;
  };
  IDBIndex.prototype.getAll = function (...asked) {
    return failWith(getAll.apply(this, asked));
  };
  IDBObjectStore.prototype.get = function (...asked) {
    return failWith(get.apply(this, asked));
  };
  return () => {
    IDBIndex.prototype.getAll = getAll;
    IDBObjectStore.prototype.get = get;
  };
}

function row(id: string, lane = 'lane'): Omit<OutboxRow, 'sequence'> {
  const sealed = new Uint8Array([1, 2, 3]);
  const storedAt = '2025-11-20T18:00:00.000Z';
  const of = {facilityId, operation: 'withdraw', form: 1, state: 'stored', attempts: 0} as const;
  return {...of, id, lane, sealed, storedAt};
}

beforeEach(async () => {
  name = `outbox-${crypto.randomUUID()}`;
  service = createMemoryTransport();
  opened = [];
  const reply = await service.send('read-sealing-key', {facilityId});
  if (!reply.ok) throw new Error('No key.');
  sealingKey = reply.value;
});

afterEach(async () => {
  for (const outbox of opened) outbox.close();
  await done(indexedDB.deleteDatabase(name));
  localStorage.clear();
});

describe('the queue of a device', () => {
  it('keeps its rows, their bytes and their order when it is opened again', async () => {
    const first = createIndexedDbOutboxStore(name);
    for (const id of ['c', 'a', 'b']) await first.put(row(id));
    await first.update('a', {state: 'unconfirmed', attempts: 2});
    await first.put({...row('c'), lane: 'other'});
    await first.writeMeta('laneSalt', 'salt');
    first.close();

    const again = createIndexedDbOutboxStore(name);
    const rows = (await again.list({after: 0, limit: 10})) as readonly OutboxRow[];
    expect(rows.map(({id, lane, state, attempts}) => [id, lane, state, attempts])).to.deep.equal([
      ['c', 'other', 'stored', 0],
      ['a', 'lane', 'unconfirmed', 2],
      ['b', 'lane', 'stored', 0],
    ]);
    expect(rows[0]!.sealed).to.deep.equal(new Uint8Array([1, 2, 3]));
    const [second] = await again.list({after: rows[0]!.sequence, limit: 1});
    expect(second?.id).to.equal('a');
    expect(await again.readMeta('laneSalt')).to.equal('salt');
    expect(await again.update('gone', {attempts: 1})).to.equal(false);
    expect(await again.begin('gone')).to.equal(undefined);
    expect((await again.begin('b'))?.state).to.equal('stored');
    const {state, attempts} = (await again.get('b'))!;
    expect([state, attempts]).to.deep.equal(['unconfirmed', 1]);
    expect(await again.remove('a')).to.equal(true);
    expect(await again.remove('a')).to.equal(false);
    expect(await again.get('a')).to.equal(undefined);
    expect([await again.count(), await again.countLost()]).to.deep.equal([2, 0]);
    again.close();
  });

  it('knows how many rows were taken out by nobody, until someone was told', async () => {
    const store = createIndexedDbOutboxStore(name);
    for (const id of ['a', 'b', 'c']) await store.put(row(id));
    await behindItsBack(undefined, (database) => {
      database.transaction(rowsStore, 'readwrite').objectStore(rowsStore).delete('a');
    });
    expect(await store.countLost()).to.equal(1);
    await store.remove('b');
    expect(await store.countLost()).to.equal(1);
    await store.forgetLoss();
    expect([await store.countLost(), await store.count()]).to.deep.equal([0, 1]);
    store.close();
  });

  it('has lost nothing that the page put back', async () => {
    const store = createIndexedDbOutboxStore(name);
    await store.put(row('a'));
    await behindItsBack(undefined, (database) => {
      database.transaction(rowsStore, 'readwrite').objectStore(rowsStore).delete('a');
    });
    await store.put(row('a'));
    expect([await store.countLost(), await store.count()]).to.deep.equal([0, 1]);
    store.close();
  });

  it('refuses a row it has no room for, and keeps the others', async () => {
    const store = createIndexedDbOutboxStore(name);
    await store.put(row('a'));
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...asked) {
      // What a browser does at the end of a transaction that does not fit.
      const transaction = begin.apply(this, asked);
      const error = new DOMException('', 'QuotaExceededError');
      Object.defineProperty(transaction, 'error', {get: () => error});
      queueMicrotask(() => transaction.abort());
      return transaction;
    };
    try {
      const refusal: unknown = await store.put(row('b')).catch((error: unknown) => error);
      expect(refusal).to.be.instanceOf(StorageFullError);
    } finally {
      IDBDatabase.prototype.transaction = begin;
    }
    expect(await store.count()).to.equal(1);
    expect(await store.countLost()).to.equal(0);
    store.close();
  });

  it('makes way for a newer page, and takes nothing more', async () => {
    const store = createIndexedDbOutboxStore(name);
    await store.put(row('a'));
    await behindItsBack(2, () => undefined);
    const refusal: unknown = await store.put(row('b')).catch((error: unknown) => error);
    expect(refusal).to.be.instanceOf(StoreClosedError);
  });
});

describe('an outbox on a device', () => {
  it('leaves on the disk no word of what it holds', async () => {
    service.faults.set({fault: {kind: 'offline'}});
    const write = sampleWrite();
    const failure = await failureOf(open().send('submit-feedback', write));
    expect(failure.stored).to.equal(true);
    await behindItsBack(undefined, async (database) => {
      const all = database.transaction([rowsStore, metaStore]);
      const [rows, meta] = await Promise.all([
        done<OutboxRow[]>(all.objectStore(rowsStore).getAll()),
        done<unknown[]>(all.objectStore(metaStore).getAll()),
      ]);
      const bytes = rows.map(({sealed}) => new TextDecoder('latin1').decode(sealed));
      const text = JSON.stringify([rows, meta]) + bytes.join();
      expect(text).to.contain(write.id);
      for (const secret of [write.accessCode, write.feedback.story, 'Quintero'])
        expect(text).not.to.contain(secret);
    });
  });

  it('sends what another page left, and every page hears of it', async () => {
    service.faults.set({fault: {kind: 'offline'}});
    const one = open();
    await failureOf(one.send('submit-feedback', sampleWrite()));
    const other = open();
    await other.ready;
    expect(other.status.writes.map(({state}) => state)).to.deep.equal(['stored']);
    service.faults.clear();
    await other.flush();
    expect(other.status.writes).to.deep.equal([]);
    while (one.status.writes.length > 0) await new Promise((next) => setTimeout(next, 5));
    await one.flush();
    expect(localStorage.getItem('patient-relations-outbox')).to.equal('0');
  });

  it('sends 100 things from two pages at once, each once', async () => {
    service.faults.set({fault: {kind: 'offline'}});
    const [one, other] = [open(), open()] as const;
    const writes = Array.from({length: 100}, () => sampleWrite());
    await Promise.all(
      writes.map((write, index) =>
        failureOf((index % 2 === 0 ? one : other).send('submit-feedback', write)),
      ),
    );
    service.faults.clear();
    await Promise.all([one.flush(), other.flush()]);
    await Promise.all([one.flush(), other.flush()]);
    expect([one.status.writes, other.status.writes]).to.deep.equal([[], []]);
    const listed = await service.staff.send('list-cases', {facilityId, limit: 100});
    if (!listed.ok) throw new Error(listed.problem.code);
    const ids = listed.value.cases.map(({id}) => id).sort();
    expect(ids).to.deep.equal(writes.map(({id}) => id).sort());
  });

  it('asks the device for three transactions at most for each of many things that it sends', async () => {
    service.faults.set({fault: {kind: 'offline'}});
    const before = open();
    const writes = Array.from({length: 40}, () => sampleWrite());
    for (const write of writes) await failureOf(before.send('submit-feedback', write));
    before.close();
    service.faults.clear();
    const begin = IDBDatabase.prototype.transaction;
    let transactions = 0;
    IDBDatabase.prototype.transaction = function (...asked) {
      transactions += 1;
      return begin.apply(this, asked);
    };
    try {
      const outbox = open();
      await outbox.flush();
      expect(outbox.status.writes).to.deep.equal([]);
    } finally {
      IDBDatabase.prototype.transaction = begin;
    }
    // One to begin, one to take it out; what is looked at is looked at eight at once.
    expect(transactions).to.be.greaterThan(2 * writes.length - 1);
    expect(transactions).to.be.lessThan(3 * writes.length);
  });

  it('sends what a page left behind that ended while it was sending', async () => {
    const write = sampleWrite();
    const frame = document.createElement('iframe');
    const sending = new Promise<void>((resolve) => {
      Object.assign(globalThis, {stage: {name, write, sealingKey, sending: resolve}});
    });
    frame.srcdoc = `<script type="module">
      import {createOutbox, createIndexedDbOutboxStore} from '/packages/core/src/outbox/index.ts';
      const {name, write, sealingKey, sending} = parent.stage;
      const transport = {send: () => (sending(), new Promise(() => undefined))};
      const store = createIndexedDbOutboxStore(name);
      createOutbox({facilityId: 'riverside', transport, store, sealingKey})
        .send('submit-feedback', structuredClone(write));
    </script>`;
    document.body.append(frame);
    await sending;
    frame.remove();

    const outbox = open();
    await outbox.ready;
    expect(outbox.status.writes.map(({id, state}) => [id, state])).to.deep.equal([
      [write.id, 'unconfirmed'],
    ]);
    await outbox.flush();
    expect(outbox.status.writes).to.deep.equal([]);
    const {accessCode} = write;
    const mine = await service.send('read-case', {facilityId, caseId: 'mine', accessCode});
    expect(mine.ok).to.equal(true);
  });

  it('goes on in the page when the database was thrown away under it', async () => {
    service.faults.set({fault: {kind: 'offline'}});
    const outbox = open();
    const write = sampleWrite();
    await failureOf(outbox.send('submit-feedback', write));
    await done(indexedDB.deleteDatabase(name));
    service.faults.clear();
    await outbox.flush();
    expect(outbox.status.writes).to.deep.equal([]);
    expect(outbox.status.troubles).to.include('store-closed');
    const {accessCode} = write;
    const mine = await service.send('read-case', {facilityId, caseId: 'mine', accessCode});
    expect(mine.ok).to.equal(true);
  });

  it('sends what it can still read past a row that it cannot', async () => {
    service.faults.set({fault: {kind: 'offline'}});
    const before = open();
    const writes = [sampleWrite(), sampleWrite(), sampleWrite()];
    for (const write of writes) await failureOf(before.send('submit-feedback', write));
    before.close();
    service.faults.clear();
    const [{id}, ...sound] = writes as [(typeof writes)[0], ...typeof writes];

    const mend = makeUnreadable(id);
    try {
      const outbox = open();
      await outbox.ready;
      expect(outbox.status.writes).to.have.length(3);
      await outbox.flush({refused: true});
      expect(outbox.status.writes.map((write) => [write.id, write.state])).to.deep.equal([
        [id, 'refused'],
      ]);
      expect(outbox.status.troubles).to.deep.equal([]);
      for (const {accessCode} of sound) {
        const mine = await service.send('read-case', {facilityId, caseId: 'mine', accessCode});
        expect(mine.ok).to.equal(true);
      }
      await outbox.release([id]);
      expect(outbox.status.writes).to.deep.equal([]);
    } finally {
      mend();
    }
  });

  it('is looked through for the places of its rows once, however many of them cannot be read', async () => {
    const store = createIndexedDbOutboxStore(name);
    const ids = Array.from({length: 20}, (_each, index) => `row-${index}`);
    for (const id of ids) await store.put(row(id));
    const {openKeyCursor} = IDBIndex.prototype;
    let looks = 0;
    IDBIndex.prototype.openKeyCursor = function (...asked) {
      looks += 1;
      return openKeyCursor.apply(this, asked);
    };
    const mends = ['row-1', 'row-10', 'row-18'].map(makeUnreadable).reverse();
    const readAll = async (lane?: string, meanwhile?: () => Promise<void>) => {
      const found: string[] = [];
      for (let after = 0; ;) {
        const page = await store.list({after, limit: 8, lane});
        found.push(...page.map((each) => ('isDamaged' in each ? `no ${each.id}` : each.id)));
        const last = page.at(-1);
        if (!last) return found;
        after = last.sequence;
        await meanwhile?.();
      }
    };
    try {
      const expected = ids.map((id) => (/-(1|10|18)$/.test(id) ? `no ${id}` : id));
      expect(await readAll()).to.deep.equal(expected);
      expect(looks).to.equal(1);
      await store.put(row('row-20'));
      await store.put(row('of another lane', 'other'));
      expect(await readAll('lane')).to.deep.equal([...expected, 'row-20']);
      expect(looks).to.equal(2);
      // Another page has sent them.
      const sent = ids.slice(8, 18);
      const others = [...expected.slice(0, 8), ...expected.slice(18), 'row-20', 'of another lane'];
      const send = async (): Promise<void> => void (await Promise.all(sent.map(store.remove)));
      expect(await readAll(undefined, send)).to.deep.equal(others);
    } finally {
      for (const mend of mends) mend();
      IDBIndex.prototype.openKeyCursor = openKeyCursor;
      store.close();
    }
  });

  it('says how much is gone when its rows were thrown away while no page was open', async () => {
    service.faults.set({fault: {kind: 'offline'}});
    const before = open();
    for (let count = 0; count < 3; count += 1)
      await failureOf(before.send('submit-feedback', sampleWrite()));
    before.close();
    await behindItsBack(undefined, (database) => {
      database.transaction(rowsStore, 'readwrite').objectStore(rowsStore).clear();
    });
    const after = open();
    await after.ready;
    expect([after.status.lost, after.status.troubles]).to.deep.equal([3, ['evicted']]);
    after.close();

    const later = open();
    await later.ready;
    expect(later.status.lost).to.equal(3);
    await later.forgetLoss();
    expect(later.status).to.deep.equal({writes: [], troubles: [], lost: 0});
  });

  it('says how much is gone when the whole database was', async () => {
    service.faults.set({fault: {kind: 'offline'}});
    const before = open();
    await failureOf(before.send('submit-feedback', sampleWrite()));
    before.close();
    await done(indexedDB.deleteDatabase(name));
    const after = open();
    await after.ready;
    expect([after.status.lost, after.status.troubles]).to.deep.equal([1, ['evicted']]);
  });

  it('of an older page than the database works in the page alone, and says so', async () => {
    await behindItsBack(7, () => undefined);
    const outbox = open();
    await outbox.ready;
    expect(outbox.status.troubles).to.deep.equal(['store-closed']);
    const reply = await outbox.send('submit-feedback', sampleWrite());
    expect(reply.ok).to.equal(true);
  });
});

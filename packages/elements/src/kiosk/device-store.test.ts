import {expect} from '@open-wc/testing';
import {createDeviceStore, deviceDatabase} from './device-store.js';

describe('what a kiosk keeps of itself', () => {
  const removeAll = (): Promise<unknown> =>
    new Promise((resolve) => {
      const removing = indexedDB.deleteDatabase(deviceDatabase);
      removing.onsuccess = removing.onerror = resolve;
    });

  beforeEach(removeAll);
  afterEach(removeAll);

  it('is nothing before it is set up', async () => {
    expect(await createDeviceStore().read()).to.deep.equal({});
  });

  it('is there for the next document', async () => {
    await createDeviceStore().write({enrolment: 'prk1.line', wrongPins: 2});
    await createDeviceStore().write({configuration: 'a.b.c', wrongPins: undefined});

    expect(await createDeviceStore().read()).to.deep.equal({
      enrolment: 'prk1.line',
      configuration: 'a.b.c',
    });
  });

  it('is, in its own tab, that it is locked, where the disk had no room to keep that', async () => {
    const {transaction} = IDBDatabase.prototype;
    await createDeviceStore().write({enrolment: 'prk1.line'});
    IDBDatabase.prototype.transaction = function (names, mode) {
      if (mode === 'readwrite') throw new DOMException('no room', 'QuotaExceededError');
      return transaction.call(this, names, mode);
    };
    const full = createDeviceStore();
    const failed = await full.write({left: ['history: length'], entries: 3}).catch(() => 'failed');
    expect(failed).to.equal('failed');
    expect(await createDeviceStore().read()).to.deep.equal({enrolment: 'prk1.line', entries: 3});
    IDBDatabase.prototype.transaction = transaction;
    await createDeviceStore().write({left: undefined, entries: undefined});

    expect(await createDeviceStore().read()).to.deep.equal({enrolment: 'prk1.line'});
  });

  it('never keeps another page from changing the database', async () => {
    await createDeviceStore().write({wrongPins: 1});
    const isBlocked = await new Promise((resolve, reject) => {
      const opening = indexedDB.open(deviceDatabase, 2);
      opening.onblocked = () => resolve(true);
      opening.onerror = () => reject(opening.error!);
      opening.onsuccess = () => {
        opening.result.close();
        resolve(false);
      };
    });

    expect(isBlocked).to.equal(false);
  });

  it('says so where it cannot be kept, and not that it was', async () => {
    const {open} = indexedDB;
    indexedDB.open = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    try {
      const outcome = await createDeviceStore()
        .write({wrongPins: 1})
        .catch((error: unknown) => error);
      expect(outcome).to.be.instanceOf(DOMException);
    } finally {
      indexedDB.open = open;
    }
  });
});

import {expect} from '@open-wc/testing';
import {hashPin, writeEnrolment, type KioskConfiguration} from '@patient-relations/core/kiosk';
import type {DeviceRecord} from './device-store.js';
import {KioskDevice} from './kiosk-device.js';
import type {KioskService, ReadConfiguration} from './kiosk-service.js';
import type {WipeReport} from './wipe/wipe-report.js';

const coordinate = 'A'.repeat(43);
const enrolmentAt = (facilityId: string): string =>
  writeEnrolment({
    facilityId,
    deviceId: 'lobby-1',
    token: 'device-token-of-the-lobby',
    configurationKey: {kty: 'EC', crv: 'P-256', x: coordinate, y: coordinate},
  });
const enrolment = enrolmentAt('riverside');
const report: WipeReport = {clean: false, at: '2025-11-20T18:00:00.000Z', checks: []};

describe('a tablet whose browser has trouble keeping anything', () => {
  let record: DeviceRecord;
  let writes: DeviceRecord[];
  let hasQueued: boolean;
  let fails: 'read' | 'write' | undefined;
  let configuration: KioskConfiguration;

  beforeEach(async () => {
    record = {enrolment};
    writes = [];
    hasQueued = false;
    fails = undefined;
    const pin = await hashPin('314159', {salt: 'AAAAAAAAAAAAAAAAAAAAAA', iterations: 1});
    const sealingKey = {keyId: coordinate, publicKey: 'A'.repeat(87)};
    configuration = {facilityId: 'riverside', deviceId: 'lobby-1', version: 1, pin, sealingKey};
  });

  const {now} = performance;
  /** How old the document is. */
  let age = 0;
  beforeEach(() => {
    age = 0;
    performance.now = () => age;
  });
  afterEach(() => {
    performance.now = now;
  });

  async function open(): Promise<KioskDevice> {
    const read = (): Promise<ReadConfiguration> =>
      Promise.resolve({status: 'read', signed: `v${configuration.version}`, configuration});
    const device = new KioskDevice({
      store: {
        read: () =>
          fails === 'read' ? Promise.reject(new Error('closed')) : Promise.resolve(record),
        write(change) {
          if (fails === 'write') return Promise.reject(new Error('no room'));
          writes.push(change);
          record = {...record, ...change};
          return Promise.resolve();
        },
      },
      connect: () =>
        ({checkConfiguration: read, readConfiguration: read}) as unknown as KioskService,
      hasQueued: () => hasQueued,
      onChange: () => undefined,
    });
    await device.open();
    return device;
  }

  it('is in order again once what could not be kept is kept, without a hand', async () => {
    const device = await open();
    fails = 'write';
    await device.refresh();
    await device.keepWipe(['a cookie'], report, 3);
    expect(device.isStoreOpen).to.equal(false);
    expect(await device.lookAgain()).to.equal(false);
    expect(device.isStoreOpen).to.equal(false);

    fails = undefined;
    expect(await device.lookAgain()).to.equal(false);
    expect(device.isStoreOpen).to.equal(true);
    expect(record).to.deep.include({configuration: 'v1', left: ['a cookie'], entries: 3});
  });

  it('says when it can read of itself what it could not, so that a new document begins', async () => {
    fails = 'read';
    const device = await open();
    expect([device.isStoreOpen, await device.lookAgain()]).to.deep.equal([false, false]);
    fails = undefined;
    expect([await device.lookAgain(), device.isStoreOpen]).to.deep.equal([true, false]);
  });

  it('does not write settings again that it has', async () => {
    const device = await open();
    await device.refresh();
    await device.refresh();
    expect(writes).to.deep.equal([{configuration: 'v1'}]);
    configuration = {...configuration, version: 2};
    await device.refresh();
    expect(writes).to.deep.equal([{configuration: 'v1'}, {configuration: 'v2'}]);
  });

  it('does not take later, by itself, a line that it told staff it could not keep', async () => {
    record = {};
    const device = await open();
    fails = 'write';
    expect(await device.enrol(enrolment)).to.equal('not-kept');
    fails = undefined;
    await device.lookAgain();
    expect(record.enrolment).to.equal(undefined);
    expect(device.isStoreOpen).to.equal(true);
  });

  it('is not set up for another hospital while words for the first one wait in it', async () => {
    const device = await open();
    hasQueued = true;
    expect(await device.enrol(enrolmentAt('lakeside'))).to.equal('queued');
    expect(record.enrolment).to.equal(enrolment);
    expect(await device.enrol(enrolment), 'the same hospital again').to.equal('kept');
    hasQueued = false;
    expect(await device.enrol(enrolmentAt('lakeside'))).to.equal('kept');
    expect(record.enrolment).to.equal(enrolmentAt('lakeside'));
  });

  it('looks at one PIN in a quarter of an hour while it cannot count them, however often someone reloads', async () => {
    record = {enrolment, configuration: 'v1'};
    for (let reload = 0; reload < 3; reload += 1) {
      fails = undefined;
      const device = await open();
      fails = 'write';
      expect(await device.tryPin('314159'), 'not even the right one').to.equal('wait');
      expect(device.pinWaitSeconds).to.equal(900);
    }
    fails = undefined;
    const device = await open();
    fails = 'write';
    await device.tryPin('000000');
    age += 900_000;
    expect(await device.tryPin('000000')).to.equal('wrong');
    expect(device.pinWaitSeconds).to.equal(900);
    expect(await device.tryPin('314159')).to.equal('wait');
    age += 900_000;
    expect(await device.tryPin('314159')).to.equal('right');
  });

  it('lets staff in at once where it has been out of order for long', async () => {
    record = {enrolment, configuration: 'v1'};
    const device = await open();
    fails = 'write';
    age = 3_600_000;
    expect(await device.tryPin('314159')).to.equal('right');
    expect(device.pinWaitSeconds).to.equal(0);
  });

  it('goes on counting PINs once it can', async () => {
    record = {enrolment, configuration: 'v1'};
    const device = await open();
    fails = 'write';
    await device.tryPin('000000');
    fails = undefined;
    age += 900_000;
    expect(await device.tryPin('000000')).to.equal('wrong');
    expect([record.wrongPins, device.pinWaitSeconds]).to.deep.equal([2, 0]);
    expect(await device.tryPin('314159')).to.equal('right');
    expect(record.wrongPins).to.equal(undefined);
  });
});

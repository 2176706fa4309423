import {checkPin} from '../../kiosk/kiosk-pin.js';
import type {
  KioskConfiguration,
  KioskReport,
  KioskStatus,
} from '../../kiosk/kiosk-configuration.js';
import {readSignedConfiguration} from '../../kiosk/read-signed-configuration.js';
import type {Reply, RequestOf, ResponseOf, Transport} from '../../transport/transport.js';
import type {ConformanceBench} from './bench.js';
import {expect, expectEqual, expectRefusal, expectValue} from './expectation.js';
import {openDevice} from './hand-over-cases.js';
import {createSealedBench} from './sealed-bench.js';
import type {BenchCases} from './submitting-cases.js';
import {createSurveyBench} from './survey-bench.js';

/** Stands where content stands: it must not come back. */
const canary = 'marmalade';

const report: KioskReport = {
  version: '1.4.0',
  configurationVersion: 1,
  queued: 3,
  refused: 1,
  lost: 0,
  oldestSeconds: 86_400,
  state: 'ready',
  troubles: ['may-be-evicted'],
  clockAheadMs: -1_234_567,
};

/** What a kiosk hears from the hospital, and the hospital from it. */
export const kioskCases: BenchCases = {
  'gives a device its configuration, signed, with the key that writes are sealed to': async (
    bench,
  ) => {
    const configuration = await readConfiguration(bench, await openDevice(bench));
    const {key} = await createSealedBench(bench);
    expectEqual([configuration.sealingKey, key], 'It should hold the sealing key.');
  },

  'tells a device alone how it is to behave, and takes reports from devices alone': async (
    bench,
  ) => {
    const {facilityId} = bench;
    const {transport: staff} = await bench.openStaff();
    for (const each of [bench.transport, staff]) {
      const read = await each.send('read-kiosk-configuration', {facilityId});
      expectRefusal(read, 'unauthorized', 'Reading the configuration without a device token');
      const reported = await each.send('report-kiosk', {facilityId, report});
      expectRefusal(reported, 'unauthorized', 'Reporting without a device token');
    }
  },

  'lets staff say how a device is to behave, and gives it out under a later version': async (
    bench,
  ) => {
    const made = await createKioskBench(bench);
    const before = await readConfiguration(bench, made.device);
    const settings = {
      welcome: {en: 'Welcome'},
      languages: (await bench.readFacility()).languages.slice(0, 1),
      activities: ['survey', 'complaint'],
      idleSeconds: 45,
      warningSeconds: 25,
      coolDownSeconds: 5,
      printer: true,
      handOverUrl: 'https://hospital.example/continue',
    } as const;
    const {version} = expectValue(
      await made.configure({...settings, pin: '482913'}),
      'Configuring',
    );
    expect(version > before.version, 'The version should grow.');
    const {pin, sealingKey, facilityId, deviceId, ...given} = await readConfiguration(
      bench,
      made.device,
      version,
    );
    expectEqual([given, {...settings, version}], 'The device should get what staff wrote.');
    expectEqual(
      [
        [facilityId, deviceId],
        [bench.facilityId, made.deviceId],
      ],
      'It is for one device.',
    );
    expectEqual([sealingKey, before.sealingKey], 'The sealing key should stay.');
    expect(pin !== undefined && (await checkPin(pin, '482913')), 'The PIN should open.');
    const listed = await made.read();
    expect(listed.configurationVersion === version, 'Staff should see the version.');
  },

  'keeps a PIN that a change does not name, and shows it to nobody': async (bench) => {
    const made = await createKioskBench(bench);
    const first = expectValue(await made.configure({pin: '90210017'}), 'Setting a PIN');
    const next = expectValue(await made.configure({printer: true}), 'Changing something else');
    expect(next.version > first.version, 'The version should grow with each change.');
    const {pin, printer} = await readConfiguration(bench, made.device, next.version);
    expect(printer === true, 'The change should be there.');
    expect(pin !== undefined && (await checkPin(pin, '90210017')), 'The PIN should still open.');
    const told = JSON.stringify([first, next, await made.read(), pin]);
    expect(!told.includes('90210017'), 'No answer should hold the PIN.');
    expect(!JSON.stringify(await made.read()).includes(pin.hash), 'Nor its hash, to staff.');
  },

  'refuses a configuration that nobody could use, and names where': async (bench) => {
    const made = await createKioskBench(bench);
    const before = await made.read();
    const bad: readonly (readonly [path: string, change: object])[] = [
      ['/idleSeconds', {idleSeconds: 19}],
      ['/warningSeconds', {warningSeconds: 10}],
      ['/pin', {pin: '12345'}],
      ['/pin', {pin: canary}],
      ['/handOverUrl', {handOverUrl: `javascript:${canary}`}],
      ['/handOverUrl', {handOverUrl: 'https://hospital.example/#words'}],
      ['/locationId', {locationId: 'no-such-location'}],
      ['/languages/0', {languages: ['tlh']}],
      ['/activities/0', {activities: [canary]}],
      ['', {[canary]: canary}],
    ];
    for (const [path, change] of bad) {
      const problem = expectRefusal(await made.configure(change), 'invalid', path);
      expect(
        problem.errors.some((error) => error.path === path),
        `The problem should name ${path || 'the top'}.`,
      );
      expect(!JSON.stringify(problem).includes(canary), 'A problem should quote nothing.');
    }
    expectEqual([await made.read(), before], 'Nothing should have changed.');
    const {facilityId, staff} = made;
    const unknown = {facilityId, deviceId: crypto.randomUUID(), configuration: {}};
    expectRefusal(await staff.send('configure-kiosk', unknown), 'not-found', 'An unknown device');
  },

  'shows staff what a device says of itself, and when it said so': async (bench) => {
    const made = await createKioskBench(bench);
    const {facilityId} = made;
    const sent = await made.device.send('report-kiosk', {facilityId, report});
    const {at} = expectValue(sent, 'Reporting');
    expect(!Number.isNaN(Date.parse(at)), 'A device should hear the service’s time.');
    const listed = await made.read();
    expectEqual([listed.report, report], 'Staff should see the report.');
    expectEqual([listed.reportedAt, at], 'Staff should see when it came.');
    expect(!listed.revoked && listed.name !== '', 'A device should have a name.');
  },

  'takes no report in which anything that someone wrote could ride along': async (bench) => {
    const {facilityId} = bench;
    const device = await openDevice(bench);
    const bad: readonly (readonly [path: string, change: object])[] = [
      ['', {[canary]: canary}],
      ['/troubles/0', {troubles: [canary]}],
      ['/state', {state: canary}],
      ['/version', {version: canary}],
      ['/queued', {queued: -1}],
      ['/lost', {lost: canary}],
    ];
    for (const [path, change] of bad) {
      const reply = await device.send('report-kiosk', {
        facilityId,
        report: {...report, ...change},
      });
      const problem = expectRefusal(reply, 'invalid', `A report with something at ${path}`);
      expect(
        problem.errors.some((error) => error.path === path),
        `The problem should name ${path || 'the top'}.`,
      );
      expect(!JSON.stringify(problem).includes(canary), 'A problem should quote nothing.');
    }
  },

  'shows devices to staff alone, and lets staff alone change them': async (bench) => {
    const made = await createKioskBench(bench);
    const {facilityId, deviceId} = made;
    for (const each of [bench.transport, made.device]) {
      const listed = await each.send('list-kiosks', {facilityId});
      expectRefusal(listed, 'unauthorized', 'Listing without a staff token');
      const change = {facilityId, deviceId, configuration: {idleSeconds: 600}};
      const changed = await each.send('configure-kiosk', change);
      expectRefusal(changed, 'unauthorized', 'Changing without a staff token');
    }
  },

  'takes what a kiosk has sealed as coming from that kiosk': async (bench) => {
    const {seal, deliver} = await createSealedBench(bench);
    const survey = await createSurveyBench(bench);
    const {facilityId} = bench;
    const device = await openDevice(bench);
    const tap = {...survey.answers({mode: 'kiosk'}), facilityId};
    const write = await seal('submit-survey-response', tap);
    const pretended = expectRefusal(await deliver(write), 'invalid', 'A page with a kiosk’s taps');
    expect(
      pretended.errors.some(({path}) => path === '/mode'),
      'A page that says it is a kiosk should be refused for its mode.',
    );
    const first = expectValue(await device.send('deliver-sealed', write), 'A kiosk');
    const again = expectValue(await device.send('deliver-sealed', write), 'It again');
    expectEqual([first, again], 'A replay should get the first outcome.');
  },
};

interface KioskBench {
  readonly facilityId: string;
  readonly deviceId: string;
  readonly device: Transport;
  readonly staff: Transport;
  configure(
    configuration: RequestOf<'configure-kiosk'>['configuration'],
  ): Promise<Reply<ResponseOf<'configure-kiosk'>>>;
  read(): Promise<KioskStatus>;
}

async function createKioskBench(bench: ConformanceBench): Promise<KioskBench> {
  const {facilityId} = bench;
  const device = await openDevice(bench);
  const {transport: staff} = await bench.openStaff();
  const {deviceId} = await readConfiguration(bench, device);
  return {
    facilityId,
    deviceId,
    device,
    staff,
    configure: (configuration) =>
      staff.send('configure-kiosk', {facilityId, deviceId, configuration}),
    async read() {
      const listed = await staff.send('list-kiosks', {facilityId});
      const {kiosks} = expectValue(listed, 'Listing');
      const found = kiosks.find((each) => each.deviceId === deviceId);
      expect(found !== undefined, 'The device should be listed.');
      return found;
    },
  };
}

async function readConfiguration(
  {facilityId, target}: ConformanceBench,
  device: Transport,
  atLeast = 0,
): Promise<KioskConfiguration> {
  const reply = await device.send('read-kiosk-configuration', {facilityId});
  const {signed} = expectValue(reply, 'Reading the configuration');
  const publicKeyJwk = await target.configurationKey?.();
  expect(publicKeyJwk !== undefined, 'The target should name the key of configurations.');
  const read = await readSignedConfiguration(signed, {publicKeyJwk, facilityId, atLeast});
  expect(read.status === 'good', `A configuration should be good, but is ${read.status}.`);
  return read.configuration;
}

import {toBase64Url} from '../case/digest.js';
import type {KioskPin, KioskStatus} from '../kiosk/kiosk-configuration.js';
import {kioskProblems} from '../kiosk/kiosk-problems.js';
import {hashPin} from '../kiosk/kiosk-pin.js';
import {
  facilityProblem,
  forStaff,
  type MemoryCaller,
  type MemoryOperations,
  type MemoryService,
} from './memory-operations.js';
import type {MemoryKiosk} from './memory-kiosk-store.js';
import {refusal} from './memory-store.js';

type KioskOperation =
  'read-kiosk-configuration' | 'report-kiosk' | 'list-kiosks' | 'configure-kiosk';

/** What a device asks about itself, and what staff ask about devices. */
export function createKioskOperations(service: MemoryService): MemoryOperations<KioskOperation> {
  const {facility, kiosks, sealing, store} = service;
  return {
    async 'read-kiosk-configuration'({facilityId}, caller) {
      const kiosk = findKiosk(service, facilityId, caller);
      if (!kiosk.ok) return kiosk;
      const {deviceId, version, settings, pin} = kiosk.value;
      const sealingKey = await sealing.publicKey();
      const given = {...settings, facilityId, deviceId, version, pin, sealingKey};
      return {ok: true, value: {signed: await kiosks.sign(given)}};
    },
    'report-kiosk'({facilityId, report}, caller) {
      const kiosk = findKiosk(service, facilityId, caller);
      if (!kiosk.ok) return kiosk;
      const at = store.now().toISOString();
      kiosk.value.report = {report: structuredClone(report), at};
      return {ok: true, value: {at}};
    },
    'list-kiosks': forStaff(service, () => ({
      ok: true,
      value: {kiosks: [...kiosks.kiosks.values()].map(statusOf)},
    })),
    'configure-kiosk': forStaff(service, async ({deviceId, configuration}) => {
      const kiosk = kiosks.kiosks.get(deviceId);
      if (!kiosk) return refusal(404, 'not-found');
      const problems = kioskProblems(configuration, facility);
      if (problems.length > 0) return refusal(400, 'invalid', problems);
      const {pin, ...settings} = structuredClone(configuration);
      if (pin !== undefined) kiosk.pin = await keepPin(pin);
      kiosk.settings = settings;
      kiosk.version += 1;
      return {ok: true, value: {deviceId, version: kiosk.version}};
    }),
  };
}

/** The device that calls, or why it gets nothing. */
export function findKiosk(
  service: MemoryService,
  facilityId: string,
  {role, id}: MemoryCaller,
): {readonly ok: true; readonly value: MemoryKiosk} | ReturnType<typeof refusal> {
  const kiosk = role === 'device' && id !== undefined ? service.kiosks.kiosks.get(id) : undefined;
  if (!kiosk) return refusal(401, 'unauthorized');
  return facilityProblem(service, facilityId) ?? {ok: true, value: kiosk};
}

/** Few iterations: what is kept here is a test's, and its tests should not wait. */
async function keepPin(pin: string): Promise<KioskPin> {
  const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
  return hashPin(pin, {salt, iterations: 1000});
}

function statusOf({deviceId, version, report}: MemoryKiosk): KioskStatus {
  return {
    deviceId,
    name: deviceId,
    revoked: false,
    configurationVersion: version,
    ...(report && {report: report.report, reportedAt: report.at}),
  };
}

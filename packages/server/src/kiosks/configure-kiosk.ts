import {randomBytes} from 'node:crypto';
import {hashPin, type KioskPin} from '@patient-relations/core/kiosk';
import {kioskProblems} from '@patient-relations/core/service';
import type {RequestOf, ResponseOf} from '@patient-relations/core/transport';
import type {HostedFacility} from '../facility/facilities.js';
import {refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {configureKiosk, holdKiosk} from '../store/kiosk-store.js';

const pinIterations = 600_000;

/**
 * Stores how a device is to behave. A PIN that is not given stays.
 * @throws {Refusal} `not-found`, also for a device whose token was revoked, or `invalid`
 */
export async function configure(
  {db}: Pick<ServiceParts, 'db'>,
  {scope, facility}: HostedFacility,
  {deviceId, configuration}: Omit<RequestOf<'configure-kiosk'>, 'facilityId'>,
): Promise<ResponseOf<'configure-kiosk'>> {
  const errors = kioskProblems(configuration, facility);
  if (errors.length > 0) throw refuse('invalid', {errors});
  const {pin: typed, ...settings} = configuration;
  // Before the row is held: it takes a while.
  const newPin = typed === undefined ? undefined : await slowHash(typed);
  return db.transaction().execute(async (trx) => {
    const kiosk = await holdKiosk(trx, scope, deviceId);
    if (!kiosk || kiosk.revoked_at !== null) throw refuse('not-found');
    const pin = newPin ?? kiosk.configuration?.pin;
    const kept = {...settings, ...(pin && {pin})};
    return {deviceId, version: await configureKiosk(trx, scope, {deviceId, settings: kept})};
  });
}

function slowHash(pin: string): Promise<KioskPin> {
  return hashPin(pin, {salt: randomBytes(16).toString('base64url'), iterations: pinIterations});
}

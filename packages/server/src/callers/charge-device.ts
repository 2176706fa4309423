import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {refuse} from '../problems/refusal.js';
import {countDeviceUse} from '../store/hourly-quota.js';
import type {Device} from './callers.js';

/**
 * Counts one more use of a kiosk within its hour. What staff recovered was never within one.
 * @throws {Refusal} `not-now` with status 429 beyond its quota
 */
export async function chargeDevice(
  db: Database,
  scope: FacilityScope,
  device: Device & {readonly receivedAt: Date},
): Promise<void> {
  const {id: deviceId, perHour, receivedAt} = device;
  if (deviceId === undefined || perHour === undefined) return;
  const count = await countDeviceUse(db, scope, {deviceId, at: receivedAt.toISOString()});
  const retryAfterSeconds = 3600 - (Math.floor(receivedAt.getTime() / 1000) % 3600);
  if (count > perHour) throw refuse('not-now', {status: 429, retryAfterSeconds});
}

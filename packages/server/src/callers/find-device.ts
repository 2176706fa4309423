import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {Secrets} from '../keys/secrets.js';
import {refuse} from '../problems/refusal.js';
import {findDeviceToken} from '../store/token-store.js';
import {readAuthorization} from './authorization.js';
import type {CallerEvidence} from './callers.js';

/** A kiosk that calls, by its token. */
export interface CallingDevice {
  readonly id: string;
  /** How many cases it may make in an hour. */
  readonly perHour: number;
}

/** The kiosk that calls. @throws {Refusal} `unauthorized` for anyone else */
export async function findDevice(
  {db, secrets}: {readonly db: Database; readonly secrets: Secrets},
  scope: FacilityScope,
  {headers}: CallerEvidence,
): Promise<CallingDevice> {
  const {scheme, credential} = readAuthorization(headers.authorization);
  if (scheme !== 'device') throw refuse('unauthorized');
  const device = await findDeviceToken(db, scope, secrets.hash('token', credential));
  if (!device) throw refuse('unauthorized');
  return device;
}

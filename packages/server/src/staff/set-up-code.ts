import {timingSafeEqual} from 'node:crypto';
import {setUpValidMs} from '@patient-relations/core/staff';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {Secrets} from '../keys/secrets.js';
import type {AccountRow} from '../store/account-store.js';

type ForSetUp = Pick<AccountRow, 'id' | 'set_up_until'>;

/** Until when a code that is given out now can be used. */
export function setUpUntil(now: Date): string {
  return new Date(now.getTime() + setUpValidMs).toISOString();
}

/**
 * The code with which someone chooses a passphrase. It follows from the key, so that a replay gets the same one and
 * nothing of it is stored; it is used up when the account no longer waits for one.
 */
export function setUpCode(
  secrets: Secrets,
  {tenant, facilityId}: FacilityScope,
  {id, set_up_until}: ForSetUp,
): string {
  return secrets
    .hash('set-up', JSON.stringify([tenant, facilityId, id, set_up_until]))
    .slice(0, 24);
}

/** Whether this is the account's code, and in time. */
export function opensSetUp(
  secrets: Secrets,
  scope: FacilityScope,
  {account, code, now}: {readonly account: ForSetUp; readonly code: string; readonly now: Date},
): boolean {
  if (account.set_up_until === null || account.set_up_until <= now.toISOString()) return false;
  const [given, right] = [code, setUpCode(secrets, scope, account)].map((each) =>
    Buffer.from(each),
  );
  if (given === undefined || right === undefined) return false;
  return given.length === right.length && timingSafeEqual(given, right);
}

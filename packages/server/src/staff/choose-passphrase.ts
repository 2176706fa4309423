import {passphraseProblem} from '@patient-relations/core/staff';
import type {HostedFacility} from '../facility/facilities.js';
import {refuseField} from '../problems/refusal.js';
import type {AccountRow} from '../store/account-store.js';

/** @throws {Refusal} `invalid` for a passphrase that the rules do not take for this account */
export function mustBeTakable(
  {facility}: Pick<HostedFacility, 'facility'>,
  {name, sign_in_name}: Pick<AccountRow, 'name' | 'sign_in_name'>,
  {path, passphrase}: {readonly path: string; readonly passphrase: string},
): void {
  const words = [name, sign_in_name ?? '', facility.id, ...Object.values(facility.name)];
  const problem = passphraseProblem(passphrase, words);
  if (problem !== undefined) throw refuseField(path, problem);
}

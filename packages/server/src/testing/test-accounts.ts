import {randomUUID} from 'node:crypto';
import type {StaffRoleId} from '@patient-relations/core/staff';
import type {Service} from '../service.js';
import {createAccount} from '../staff/accounts.js';
import {changeAccount, findAccount} from '../store/account-store.js';

/** Someone of staff, with what they sign in with. */
export interface TestAccount {
  readonly id: string;
  readonly signInName: string;
  readonly passphrase: string;
}

type Someone = Partial<TestAccount> & {
  readonly name?: string;
  readonly roles: readonly StaffRoleId[];
  readonly facilityId?: string;
  readonly departments?: readonly string[];
};

/** Makes an account that can sign in. */
export async function makeAccount(
  {parts}: Pick<Service, 'parts'>,
  {
    roles,
    facilityId = 'riverside',
    name = 'Dana Reyes',
    departments = ['emergency'],
    ...given
  }: Someone,
): Promise<TestAccount> {
  const {id = randomUUID(), passphrase = 'purple heron over the roof'} = given;
  const {signInName = `dana-${id}`} = given;
  const {scope} = parts.facilities.require(facilityId);
  const account = {id, name, signInName, roles, departments, by: 'a test'};
  await createAccount(parts, {scope, provider: undefined}, account);
  const set = {passphrase: await parts.passphrases.hash(passphrase), set_up_until: null};
  await changeAccount(parts.db, scope, {id, set});
  return {id, signInName, passphrase};
}

/** Signs someone in without a request; their token. */
export async function beginSession(
  {parts}: Pick<Service, 'parts'>,
  {id, facilityId = 'riverside'}: {readonly id: string; readonly facilityId?: string},
): Promise<string> {
  const hosted = parts.facilities.require(facilityId);
  const account = await findAccount(parts.db, hosted.scope, {id});
  if (!account) throw new Error('There is no such account.');
  return (await parts.sessions.begin(hosted, account)).token;
}

import {
  isWithin,
  lacksDepartment,
  normalizeSignInName,
  type Entrusted,
} from '@patient-relations/core/staff';
import type {CallerEvidence} from '../callers/callers.js';
import type {Staff} from '../callers/find-staff.js';
import type {Database} from '../database/database.js';
import type {HostedFacility} from '../facility/facilities.js';
import {refuse, refuseField} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {
  changeAccount,
  findAccount,
  holdAccount,
  insertAccount,
  type AccountRow,
} from '../store/account-store.js';
import {endSessionsOf} from '../store/session-store.js';
import {setUpCode, setUpUntil} from './set-up-code.js';

export interface NewAccount extends Entrusted {
  readonly id: string;
  readonly name: string;
  readonly signInName: string;
  /** Where they are told of a case that needs them. */
  readonly email?: string | undefined;
}

/** An account as those who look after accounts see it. */
export interface AccountView extends Entrusted {
  readonly id: string;
  readonly name: string;
  readonly signInName?: string;
  readonly email?: string;
  readonly state: 'waiting' | 'active' | 'disabled';
  readonly createdAt: string;
}

/** An account that waits for its person to choose a passphrase with this code. */
export interface WaitingAccount {
  readonly account: AccountView;
  readonly setUpCode: string;
  readonly setUpUntil: string;
}

/** Who asks for a change to whose account. */
export interface AccountChange {
  readonly hosted: HostedFacility;
  readonly request: CallerEvidence;
  readonly by: Pick<Staff, 'id' | 'roles'>;
  readonly id: string;
}

type StoreParts = Pick<ServiceParts, 'db' | 'secrets' | 'now'>;

/**
 * Makes an account. A replay gets the first answer, until its person has chosen a passphrase.
 * @throws {Refusal} `invalid`, `conflict`, or `not-now` where the hospital's provider knows its people
 */
export async function createAccount(
  parts: StoreParts,
  {scope, provider}: Pick<HostedFacility, 'scope' | 'provider'>,
  {by, ...account}: NewAccount & {readonly by: string},
): Promise<WaitingAccount & {readonly first: boolean}> {
  if (provider) throw refuse('not-now');
  mustHaveDepartments(account);
  const {db, now} = parts;
  const {id, name, roles, departments} = account;
  const row = {
    id,
    name,
    sign_in_name: normalizeSignInName(account.signInName),
    email: account.email ?? null,
    ...columnsOf({roles, departments}),
    set_up_until: setUpUntil(now()),
    created_at: now().toISOString(),
    created_by: by,
  };
  const first = await insertAccount(db, scope, row);
  const stored = await findAccount(db, scope, {id});
  if (!stored) throw refuseField('/signInName', 'duplicate');
  if (!first && !isSame(stored, row)) throw refuse('conflict');
  return {...waiting(parts, scope, stored), first};
}

/** Gives someone other roles. They hold from the account's next request on. */
export async function changeAccountRoles(
  parts: ServiceParts,
  change: AccountChange,
  entrusted: Entrusted,
): Promise<AccountView> {
  mustHaveDepartments(entrusted);
  return changeHeld(parts, change, async (trx, account) => {
    // Theirs come from the provider, anew each time they sign in.
    if (account.issuer !== null) throw refuse('not-now');
    if (change.by.id === account.id && !isWithin(entrusted, account)) throw refuse('forbidden');
    await changeAccount(trx, change.hosted.scope, {id: account.id, set: columnsOf(entrusted)});
  });
}

/** Disables an account, which signs its person out at once, or enables it again. */
export async function changeAccountState(
  parts: ServiceParts,
  change: AccountChange,
  {disabled}: {readonly disabled: boolean},
): Promise<AccountView> {
  return changeHeld(parts, change, async (trx, account) => {
    if (change.by.id === account.id) throw refuse('forbidden');
    const {id, disabled_at: before} = account;
    const disabledAt = disabled ? (before ?? parts.now().toISOString()) : null;
    const {scope} = change.hosted;
    await changeAccount(trx, scope, {id, set: {disabled_at: disabledAt}});
    if (disabled) await endSessionsOf(trx, scope, {accountId: id});
  });
}

/** Takes an account's passphrase away and gives a code to choose another. */
export async function issueSetUpCode(
  parts: ServiceParts,
  change: AccountChange,
): Promise<WaitingAccount> {
  const {scope} = change.hosted;
  await changeHeld(parts, change, async (trx, account) => {
    if (change.by.id === account.id) throw refuse('forbidden');
    if (account.sign_in_name === null || account.disabled_at !== null) throw refuse('not-now');
    await resetPassphrase(trx, scope, {id: account.id, until: setUpUntil(parts.now())});
  });
  const stored = await findAccount(parts.db, scope, {id: change.id});
  if (!stored) throw refuse('not-found');
  return waiting(parts, scope, stored);
}

/** An account as those who look after accounts see it. */
export function viewOf(account: AccountRow): AccountView {
  const {id, name, sign_in_name: signInName, email, roles, departments} = account;
  const state =
    account.disabled_at !== null
      ? 'disabled'
      : account.passphrase === null && account.issuer === null
        ? 'waiting'
        : 'active';
  return {
    id,
    name,
    ...(signInName !== null && {signInName}),
    ...(email !== null && {email}),
    roles,
    departments,
    state,
    createdAt: account.created_at,
  };
}

/** Changes an account that nobody else changes meanwhile, with the row of the log that says who did. */
async function changeHeld(
  {db, audit}: ServiceParts,
  {hosted, request, by, id}: AccountChange,
  work: (trx: Database, account: AccountRow) => Promise<void>,
): Promise<AccountView> {
  audit.note(hosted.scope, request, {account: by, aboutAccountId: id});
  return db.transaction().execute(async (trx) => {
    const account = await holdAccount(trx, hosted.scope, id);
    if (!account) throw refuse('not-found');
    await work(trx, account);
    await audit.keepWith(trx, request);
    return viewOf((await findAccount(trx, hosted.scope, {id})) ?? account);
  });
}

async function resetPassphrase(
  trx: Database,
  scope: HostedFacility['scope'],
  {id, until}: {readonly id: string; readonly until: string},
): Promise<void> {
  await changeAccount(trx, scope, {id, set: {passphrase: null, set_up_until: until}});
  await endSessionsOf(trx, scope, {accountId: id});
}

function waiting(
  {secrets}: StoreParts,
  scope: HostedFacility['scope'],
  stored: AccountRow,
): WaitingAccount {
  const {set_up_until: until} = stored;
  // Someone has used it: to give it out again would be to give nothing.
  if (until === null) throw refuse('not-now');
  return {account: viewOf(stored), setUpCode: setUpCode(secrets, scope, stored), setUpUntil: until};
}

export function columnsOf({roles, departments}: Entrusted): {
  readonly roles: string;
  readonly departments: string;
} {
  return {roles: JSON.stringify(roles), departments: JSON.stringify(departments)};
}

/** Someone who answers for a department has to have one. @throws {Refusal} `invalid` */
function mustHaveDepartments(entrusted: Entrusted): void {
  if (lacksDepartment(entrusted)) throw refuseField('/departments', 'required');
}

function isSame(
  stored: AccountRow,
  row: Pick<AccountRow, 'name' | 'sign_in_name' | 'email'> & ReturnType<typeof columnsOf>,
): boolean {
  return (
    stored.name === row.name &&
    stored.sign_in_name === row.sign_in_name &&
    stored.email === row.email &&
    JSON.stringify(stored.roles) === row.roles &&
    JSON.stringify(stored.departments) === row.departments
  );
}

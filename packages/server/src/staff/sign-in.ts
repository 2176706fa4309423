import {normalizeSignInName} from '@patient-relations/core/staff';
import type {CallerEvidence} from '../callers/callers.js';
import type {Staff} from '../callers/find-staff.js';
import type {HostedFacility} from '../facility/facilities.js';
import {refuse, refuseField} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {changeAccount, findAccount, type AccountRow} from '../store/account-store.js';
import {endSessionsOf} from '../store/session-store.js';
import {mustBeTakable} from './choose-passphrase.js';
import type {BegunSession} from './sessions.js';
import {opensSetUp} from './set-up-code.js';

/**
 * Signs someone in by name and passphrase. One answer, after the same time, whatever was wrong; and slower for whoever
 * keeps trying. Nobody is locked out: that would let anyone lock out everyone.
 * @throws {Refusal} `unauthorized`, or `not-now` where the hospital's provider signs people in
 */
export async function signIn(
  parts: ServiceParts,
  {hosted, request}: Asked,
  typed: {readonly signInName: string; readonly passphrase: string},
): Promise<BegunSession> {
  mustBeLocal(hosted);
  const {db, passphrases, sessions, audit} = parts;
  const account = await findByName(parts, hosted, typed.signInName);
  const isRight = await passphrases.matches(typed.passphrase, account?.passphrase);
  // After the work, which is what keeps anyone from filling the log.
  audit.note(hosted.scope, request, {account});
  if (!account || !isRight || account.disabled_at !== null)
    throw await refuseSlowly(parts, {hosted, request}, typed.signInName);
  const {id, passphrase} = account;
  if (passphrase !== null && passphrases.isWeak(passphrase)) {
    const set = {passphrase: await passphrases.hash(typed.passphrase)};
    await changeAccount(db, hosted.scope, {id, set, before: {passphrase}});
  }
  return sessions.begin(hosted, account);
}

/**
 * Lets someone choose a passphrase with the code that they were given, and signs them in.
 * @throws {Refusal} `unauthorized` for any other code, `invalid` for a passphrase that is not taken
 */
export async function setUp(
  parts: ServiceParts,
  {hosted, request}: Asked,
  typed: {readonly signInName: string; readonly code: string; readonly passphrase: string},
): Promise<BegunSession> {
  mustBeLocal(hosted);
  const {db, secrets, passphrases, sessions, audit, now} = parts;
  const account = await findByName(parts, hosted, typed.signInName);
  const {code, passphrase} = typed;
  // Before the code is looked at: a wrong one costs as much as a right one.
  const hash = await passphrases.hash(passphrase);
  audit.note(hosted.scope, request, {account});
  const opens = account && opensSetUp(secrets, hosted.scope, {account, code, now: now()});
  if (!opens || account.disabled_at !== null)
    throw await refuseSlowly(parts, {hosted, request}, typed.signInName);
  mustBeTakable(hosted, account, {path: '/passphrase', passphrase});
  const {id, set_up_until} = account;
  const isFirst = await changeAccount(db, hosted.scope, {
    id,
    set: {passphrase: hash, set_up_until: null},
    before: {set_up_until: set_up_until ?? ''},
  });
  if (!isFirst) throw refuse('unauthorized');
  return sessions.begin(hosted, account);
}

/**
 * Changes one's own passphrase. Whoever is signed in elsewhere by this account is signed out.
 * @throws {Refusal} `invalid`, or `forbidden` for a program, which has none
 */
export async function changePassphrase(
  parts: ServiceParts,
  {hosted, request, staff}: Asked & {readonly staff: Staff},
  typed: {readonly current: string; readonly next: string},
): Promise<void> {
  const {db, passphrases} = parts;
  const {id, session} = staff;
  const account = session && (await findAccount(db, hosted.scope, {id}));
  const before = account?.passphrase ?? undefined;
  if (!account || before === undefined) throw refuse('forbidden');
  if (!(await passphrases.matches(typed.current, before))) {
    await slowDown(parts, {hosted, request}, account.sign_in_name ?? '');
    throw refuseField('/current', 'mistyped');
  }
  mustBeTakable(hosted, account, {path: '/next', passphrase: typed.next});
  const passphrase = await passphrases.hash(typed.next);
  await db.transaction().execute(async (trx) => {
    const change = {id, set: {passphrase}, before: {passphrase: before}};
    if (!(await changeAccount(trx, hosted.scope, change))) throw refuse('stale');
    await endSessionsOf(trx, hosted.scope, {accountId: id, except: session.tokenHash});
  });
}

interface Asked {
  readonly hosted: HostedFacility;
  readonly request: CallerEvidence;
}

/** @throws {Refusal} `not-now` where the hospital's provider signs people in */
function mustBeLocal({provider}: HostedFacility): void {
  if (provider) throw refuse('not-now');
}

function findByName(
  {db}: ServiceParts,
  {scope}: HostedFacility,
  typed: string,
): Promise<AccountRow | undefined> {
  return findAccount(db, scope, {sign_in_name: normalizeSignInName(typed)});
}

async function refuseSlowly(parts: ServiceParts, asked: Asked, name: string): Promise<Error> {
  await slowDown(parts, asked, name);
  return refuse('unauthorized');
}

/** Counts by the address and by the name: the one for who tries many names, the other for one name from many places. */
async function slowDown(
  {guessing}: ServiceParts,
  {hosted, request}: Asked,
  name: string,
): Promise<void> {
  const places = [request.ip, `sign-in name ${normalizeSignInName(name)}`];
  await Promise.all(places.map((place) => guessing.slowDown(hosted.scope, place)));
}

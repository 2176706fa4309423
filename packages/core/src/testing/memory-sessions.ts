import {normalizePassphrase, passphraseProblem} from '../staff/passphrase.js';
import {normalizeSignInName} from '../staff/sign-in-name.js';
import type {BegunSession} from '../staff/account-operations.js';
import type {FieldProblemCode} from '../errors/problem.js';
import type {Reply, RequestOf, ResponseOf} from '../transport/transport.js';
import {endSessionsOf} from './memory-accounts.js';
import {putOnRecord} from './memory-gate.js';
import type {MemoryAccount, MemorySession} from './memory-office.js';
import {
  facilityProblem,
  forStaff,
  type MemoryCaller,
  type MemoryOperations,
  type MemoryService,
} from './memory-operations.js';
import {refusal} from './memory-store.js';

type SessionOperation =
  | 'read-sign-in-options'
  | 'sign-in'
  | 'set-up-account'
  | 'take-provider-session'
  | 'read-session'
  | 'sign-out'
  | 'change-passphrase';

/** As long as the service lets somebody stay signed in where nobody said otherwise. */
const [idleMs, wholeMs] = [15 * 60_000, 12 * 60 * 60_000];

/** How staff sign in, stay signed in, and sign out. */
export function createSessionOperations(
  service: MemoryService,
): MemoryOperations<SessionOperation> {
  const {office} = service;
  return {
    'read-sign-in-options': ({facilityId}) =>
      facilityProblem(service, facilityId) ?? {ok: true, value: {by: 'passphrase'}},
    'sign-in': (request) =>
      facilityProblem(service, request.facilityId) ?? signIn(service, request),
    'set-up-account': (request) =>
      facilityProblem(service, request.facilityId) ?? setUp(service, request),
    // People sign in here by passphrase.
    'take-provider-session': ({facilityId}) =>
      facilityProblem(service, facilityId) ?? refusal(409, 'not-now'),
    'read-session': forStaff(service, (_request, {session}) => readSession(service, session)),
    'sign-out': forStaff(service, (_request, {session}) => {
      if (session === undefined) return refusal(403, 'forbidden');
      office.sessions.delete(session);
      return {ok: true, value: {done: true}};
    }),
    'change-passphrase': forStaff(service, (request, caller) =>
      changePassphrase(service, request, caller),
    ),
  };
}

/** Who a session's token speaks for now; nobody once it is over. */
export function callerOfSession({office, store}: MemoryService, token: string): MemoryCaller {
  const session = office.sessions.get(token);
  const found = session && office.accounts.get(session.accountId);
  const now = store.now().getTime();
  if (!found || now - session.usedAt >= idleMs || now - session.begunAt >= wholeMs) {
    office.sessions.delete(token);
    return {role: 'person'};
  }
  session.usedAt = now;
  const {id, roles, departments} = found.account;
  return {role: 'staff', id, roles, departments, session: token};
}

function signIn(
  service: MemoryService,
  {signInName, passphrase}: RequestOf<'sign-in'>,
): Reply<BegunSession> {
  const found = findByName(service, signInName);
  const isRight =
    found?.passphrase === normalizePassphrase(passphrase) && found.account.state === 'active';
  note(service, found, {operation: 'signIn', isDone: isRight});
  return isRight ? begin(service, found) : refusal(401, 'unauthorized');
}

function setUp(
  service: MemoryService,
  {signInName, code, passphrase}: RequestOf<'set-up-account'>,
): Reply<BegunSession> {
  const found = findByName(service, signInName);
  const now = service.store.now().toISOString();
  const opens = found?.setUp?.code === code && now < found.setUp.until;
  const isOpen = opens && found.account.state !== 'disabled';
  note(service, found, {operation: 'setUpAccount', isDone: isOpen});
  if (!isOpen) return refusal(401, 'unauthorized');
  const fault = passphraseFault(service, found, passphrase);
  if (fault) return refusal(400, 'invalid', [{path: '/passphrase', code: fault}]);
  found.passphrase = normalizePassphrase(passphrase);
  found.setUp = undefined;
  found.account = {...found.account, state: 'active'};
  return begin(service, found);
}

function changePassphrase(
  service: MemoryService,
  {current, next}: RequestOf<'change-passphrase'>,
  {id = '', session}: MemoryCaller,
): Reply<ResponseOf<'change-passphrase'>> {
  const found = service.office.accounts.get(id);
  if (session === undefined || !found) return refusal(403, 'forbidden');
  if (found.passphrase !== normalizePassphrase(current))
    return refusal(400, 'invalid', [{path: '/current', code: 'mistyped'}]);
  const fault = passphraseFault(service, found, next);
  if (fault) return refusal(400, 'invalid', [{path: '/next', code: fault}]);
  found.passphrase = normalizePassphrase(next);
  endSessionsOf(service, id, session);
  return {ok: true, value: {done: true}};
}

function readSession(
  {office}: MemoryService,
  token: string | undefined,
): Reply<ResponseOf<'read-session'>> {
  const session = token === undefined ? undefined : office.sessions.get(token);
  const found = session && office.accounts.get(session.accountId);
  return found ? {ok: true, value: shownOf(found, session)} : refusal(403, 'forbidden');
}

function begin({office, store}: MemoryService, found: MemoryAccount): Reply<BegunSession> {
  const token = crypto.randomUUID();
  const begunAt = store.now().getTime();
  const session = {accountId: found.account.id, begunAt, usedAt: begunAt};
  office.sessions.set(token, session);
  return {ok: true, value: {token, ...shownOf(found, session)}};
}

function shownOf(
  {account: {id, name, roles, departments}}: MemoryAccount,
  {begunAt}: MemorySession,
): ResponseOf<'read-session'> {
  return {
    endsAt: new Date(begunAt + wholeMs).toISOString(),
    idleSeconds: idleMs / 1000,
    account: {id, name, roles, departments},
  };
}

function findByName({office}: MemoryService, typed: string): MemoryAccount | undefined {
  const name = normalizeSignInName(typed);
  return [...office.accounts.values()].find(({account}) => account.signInName === name);
}

function passphraseFault(
  {facility}: MemoryService,
  {account: {name, signInName = ''}}: MemoryAccount,
  passphrase: string,
): FieldProblemCode | undefined {
  const words = [name, signInName, facility.id, ...Object.values(facility.name)];
  return passphraseProblem(passphrase, words);
}

function note(
  service: MemoryService,
  found: MemoryAccount | undefined,
  what: {readonly operation: string; readonly isDone: boolean},
): void {
  putOnRecord(service, {...what, request: {}, caller: found?.account ?? {}});
}

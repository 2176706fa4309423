import {isWithin, lacksDepartment, setUpValidMs} from '../staff/account-rules.js';
import {normalizeSignInName} from '../staff/sign-in-name.js';
import type {WaitingAccount} from '../staff/account-operations.js';
import type {Reply, RequestOf, ResponseOf} from '../transport/transport.js';
import type {MemoryAccount} from './memory-office.js';
import {
  forStaff,
  type MemoryCaller,
  type MemoryOperations,
  type MemoryService,
} from './memory-operations.js';
import {idProblem, refusal} from './memory-store.js';

type AccountOperation =
  | 'list-accounts'
  | 'create-account'
  | 'change-account-roles'
  | 'change-account-state'
  | 'issue-set-up-code'
  | 'list-audit-entries';

/** How administrators look after the accounts of a facility. */
export function createAccountOperations(
  service: MemoryService,
): MemoryOperations<AccountOperation> {
  const {office} = service;
  const changed = <
    Request extends {readonly facilityId: string; readonly accountId: string},
    Value,
  >(
    change: (found: MemoryAccount, request: Request, caller: MemoryCaller) => Reply<Value>,
  ) =>
    forStaff(service, (request: Request, caller): Reply<Value> => {
      const found = office.accounts.get(request.accountId);
      return found ? change(found, request, caller) : refusal(404, 'not-found');
    });
  return {
    'list-accounts': forStaff(service, () => ({
      ok: true,
      value: {accounts: [...office.accounts.values()].map(({account}) => ({...account}))},
    })),
    'create-account': forStaff(service, (request) => create(service, request)),
    'change-account-roles': changed((found, {accountId, roles, departments}, {id}) => {
      const entrusted = {roles: [...roles], departments: [...departments]};
      if (lacksDepartment(entrusted)) return noDepartment;
      if (id === accountId && !isWithin(entrusted, found.account)) return refusal(403, 'forbidden');
      found.account = {...found.account, ...entrusted};
      return {ok: true, value: found.account};
    }),
    'change-account-state': changed((found, {accountId, disabled}, {id}) => {
      if (id === accountId) return refusal(403, 'forbidden');
      const enabled = found.passphrase === undefined ? 'waiting' : 'active';
      found.account = {...found.account, state: disabled ? 'disabled' : enabled};
      if (disabled) endSessionsOf(service, accountId);
      return {ok: true, value: found.account};
    }),
    'issue-set-up-code': changed((found, {accountId}, {id}) => {
      if (id === accountId) return refusal(403, 'forbidden');
      if (found.account.state === 'disabled') return refusal(409, 'not-now');
      endSessionsOf(service, accountId);
      found.passphrase = undefined;
      found.account = {...found.account, state: 'waiting'};
      found.setUp = newSetUp(service);
      return waiting(found);
    }),
    'list-audit-entries': forStaff(service, (request) => ({
      ok: true,
      value: entriesOf(service, request),
    })),
  };
}

const noDepartment = refusal(400, 'invalid', [{path: '/departments', code: 'required'}]);

function create(
  service: MemoryService,
  request: RequestOf<'create-account'>,
): Reply<WaitingAccount> {
  const {accountId: id, name, email, roles, departments = []} = request;
  const {office, store} = service;
  const problem =
    idProblem(id) ?? (lacksDepartment({roles, departments}) ? noDepartment : undefined);
  if (problem) return problem;
  const signInName = normalizeSignInName(request.signInName);
  const given = {id, name, signInName, ...(email !== undefined && {email})};
  const stored = office.accounts.get(id);
  if (stored) {
    const {createdAt: _at, state: _state, ...before} = stored.account;
    const isSame =
      JSON.stringify({...before, roles: [], departments: []}) ===
        JSON.stringify({...given, roles: [], departments: []}) &&
      JSON.stringify([before.roles, before.departments]) === JSON.stringify([roles, departments]);
    return isSame ? waiting(stored) : refusal(409, 'conflict');
  }
  const all = [...office.accounts.values()];
  if (all.some(({account}) => account.signInName === signInName))
    return refusal(400, 'invalid', [{path: '/signInName', code: 'duplicate'}]);
  const entrusted = {roles: [...roles], departments: [...departments]};
  const createdAt = store.now().toISOString();
  const made: MemoryAccount = {
    account: {...given, ...entrusted, state: 'waiting', createdAt},
    passphrase: undefined,
    setUp: newSetUp(service),
  };
  office.accounts.set(id, made);
  return waiting(made);
}

function newSetUp({store}: MemoryService): NonNullable<MemoryAccount['setUp']> {
  const until = new Date(store.now().getTime() + setUpValidMs).toISOString();
  return {code: crypto.randomUUID(), until};
}

function waiting({account, setUp}: MemoryAccount): Reply<WaitingAccount> {
  // Someone has used it: to give it out again would be to give nothing.
  if (!setUp) return refusal(409, 'not-now');
  return {ok: true, value: {account, setUpCode: setUp.code, setUpUntil: setUp.until}};
}

/** Signs out everyone who is signed in by an account, but for one session where it is named. */
export function endSessionsOf({office}: MemoryService, accountId: string, except?: string): void {
  for (const [token, session] of office.sessions)
    if (session.accountId === accountId && token !== except) office.sessions.delete(token);
}

function entriesOf(
  {office}: MemoryService,
  {
    before,
    limit = 50,
    from = '',
    until = '~',
    ...asked
  }: Omit<RequestOf<'list-audit-entries'>, 'facilityId'>,
): ResponseOf<'list-audit-entries'> {
  const {account, aboutAccount, caseId, operation, outcome} = asked;
  const exact = Object.entries({account, aboutAccount, caseId, operation, outcome});
  const found = [...office.audit]
    .reverse()
    .filter(
      (entry) =>
        exact.every(([name, value]) => value === undefined || Reflect.get(entry, name) === value) &&
        entry.at >= from &&
        entry.at < until &&
        (before === undefined || Number(entry.position) < Number(before)),
    );
  const entries = found.slice(0, limit);
  const last = entries.at(-1);
  return {entries, ...(found.length > limit && last && {before: last.position})};
}

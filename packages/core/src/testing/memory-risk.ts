import type {CaseReceipt} from '../case/case-views.js';
import type {StoredCaseEvent} from '../case/case-event.js';
import {decideRiskEntry} from '../risk/decide-risk-entry.js';
import {destroyRisk} from '../risk/destroy-risk.js';
import {flagSummaries, type FlagSummary} from '../risk/flag-summaries.js';
import {raiseFlag} from '../risk/open-flag.js';
import {reduceRisk} from '../risk/reduce-risk.js';
import type {RiskOperations} from '../risk/risk-operations.js';
import {riskEventsFor, seesEveryFlag} from '../risk/risk-view.js';
import {seenRisk} from '../risk/seen-risk.js';
import type {Reply, RequestOf, ResponseOf} from '../transport/transport.js';
import {isKeptFrom} from './memory-gate.js';
import {
  forStaff,
  type MemoryCaller,
  type MemoryOperations,
  type MemoryService,
} from './memory-operations.js';
import {addEvents, idProblem, refusal, type MemoryCase} from './memory-store.js';

/** The risk compartment by the same rules as the service's. Nothing is suggested here by what a person wrote. */
export function createRiskOperations(
  service: MemoryService,
): MemoryOperations<keyof RiskOperations> {
  return {
    'list-risk-flags': forStaff(service, (request, caller) => list(service, request, caller)),
    'read-risk-record': forStaff(service, ({caseId}, {roles = []}) => {
      const {riskRules: rules, store} = service;
      const seen = riskEventsFor(recordOf(service, caseId), roles, rules.flags);
      if (seen.length === 0) return refusal(404, 'not-found');
      const value = seenRisk(caseId, seen, {rules, now: store.now().toISOString()});
      return {ok: true, value: structuredClone(value)};
    }),
    'enter-in-risk': forStaff(service, (request, caller) => enter(service, request, caller)),
    'raise-risk-flag': forStaff(service, (request, caller) => raise(service, request, caller)),
  };
}

/** Destroys what the risk record of a case says. */
export function eraseRisk(service: MemoryService, {id: caseId}: MemoryCase, reason: string): void {
  const record = recordOf(service, caseId);
  const at = service.store.now().toISOString();
  addEvents(record, {caseId, at, actor: {role: 'staff'}}, destroyRisk(record, reason));
}

/** By what is due next. */
function list(
  {store, office, riskRules}: MemoryService,
  {after, limit = 50}: RequestOf<'list-risk-flags'>,
  {id: accountId, roles = []}: MemoryCaller,
): Reply<ResponseOf<'list-risk-flags'>> {
  const now = store.now().toISOString();
  const flags = [...store.cases.values()]
    .filter((each) => !isKeptFrom(each, accountId))
    .flatMap(({id: caseId}) => {
      const record = reduceRisk(office.risk.get(caseId) ?? []);
      return flagSummaries(record, riskRules, now).map((flag) => ({caseId, ...flag}));
    })
    .filter(({role}) => seesEveryFlag(roles) || roles.includes(role))
    .sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
  const rest = flags.slice(flags.findIndex(({flagId}) => flagId === after) + 1);
  const page = rest.slice(0, limit);
  const next = rest.length > limit ? page.at(-1)?.flagId : undefined;
  const shown = page.map(({role: _role, nextAt: dueAt, ...flag}) => ({
    ...flag,
    ...(flag.standing === 'confirmed' && dueAt !== undefined && {dueAt}),
  }));
  return {ok: true, value: {flags: shown, ...(next !== undefined && {next})}};
}

/** What has no date comes last. */
function placeOf({nextAt = '~', flagId}: FlagSummary): string {
  return `${nextAt} ${flagId}`;
}

function enter(
  service: MemoryService,
  {facilityId, caseId, id, version, entry}: RequestOf<'enter-in-risk'>,
  {id: by, roles = []}: MemoryCaller,
): Reply<CaseReceipt> {
  const {store, riskRules} = service;
  const {flags} = riskRules;
  const problem = idProblem(id);
  if (problem) return problem;
  const content = {operation: 'enter-in-risk', caseId, version, entry};
  return store.once({facilityId, id, content}, () => {
    const record = recordOf(service, caseId);
    const seen = riskEventsFor(record, roles, flags);
    if (seen.length === 0) return refusal(404, 'not-found');
    if (seen.length !== version) return refusal(409, 'stale');
    const now = store.now().toISOString();
    const at = {record: reduceRisk(seen), flags, roles, now, id, newId};
    const decision = decideRiskEntry(at, entry);
    if ('problem' in decision) return {ok: false, problem: decision.problem};
    addEvents(record, {caseId, at: now, actor: actorOf(by)}, decision.events);
    const after = riskEventsFor(record, roles, flags).length;
    return {ok: true, value: {id, caseId, version: after, at: now}};
  });
}

function raise(
  service: MemoryService,
  {facilityId, caseId, id, flag: name, note}: RequestOf<'raise-risk-flag'>,
  {id: by}: MemoryCaller,
): Reply<ResponseOf<'raise-risk-flag'>> {
  const {store, office, riskRules} = service;
  const problem = idProblem(id);
  if (problem) return problem;
  const flag = riskRules.flags.find((each) => each.id === name);
  if (!flag) return refusal(400, 'invalid', [{path: '/flag', code: 'unknown-value'}]);
  if (!store.cases.has(caseId)) return refusal(404, 'not-found');
  const content = {operation: 'raise-flag', caseId, flag: name, note};
  return store.once({facilityId, id, content}, () => {
    // What was raised of a case that is erased could never be erased with it.
    if (office.erased.has(caseId)) return refusal(404, 'not-found');
    const receivedAt = store.now().toISOString();
    const record = recordOf(service, caseId);
    const events = raiseFlag(reduceRisk(record), {flag, note}, {id, newId});
    addEvents(record, {caseId, at: receivedAt, actor: actorOf(by)}, events);
    return {ok: true, value: {id, receivedAt}};
  });
}

const newId = (): string => crypto.randomUUID();

function actorOf(id: string | undefined) {
  return {role: 'staff', ...(id !== undefined && {id})} as const;
}

/** The risk record of a case, to read and to add to. */
function recordOf({office}: MemoryService, caseId: string): StoredCaseEvent[] {
  const record = office.risk.get(caseId) ?? [];
  office.risk.set(caseId, record);
  return record;
}

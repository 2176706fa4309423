import type {CaseReceipt} from '../case/case-views.js';
import {decideErasure, erasureWaitsSince, samePerson} from '../casework/erasure-rules.js';
import {keptUntil} from '../casework/kept-until.js';
import {personalDataSchema} from '../casework/keeping-schema.js';
import {personalData} from '../casework/personal-data.js';
import {decideRedaction, isHeld, type CaseOnRecord} from '../casework/redaction-rules.js';
import {dateIn} from '../facility/date-in.js';
import {policyPacks} from '../policy/packs/index.js';
import type {Reply, RequestOf, ResponseOf} from '../transport/transport.js';
import {isKeptFrom} from './memory-gate.js';
import {
  forStaff,
  type MemoryCaller,
  type MemoryOperations,
  type MemoryService,
} from './memory-operations.js';
import {idProblem, refusal, stateOf, type MemoryCase} from './memory-store.js';
import {eraseRisk} from './memory-risk.js';
import {onRecord, writeAsStaff} from './memory-writing.js';

type KeepingOperation =
  | 'redact-entry'
  | 'export-personal-data'
  | 'ask-case-erasure'
  | 'confirm-case-erasure'
  | 'list-case-erasures'
  | 'list-expired-cases';

/** As many years as a service keeps a case where nobody said otherwise. */
const keptYears = 10;

/** What becomes of what a case says. */
export function createKeepingOperations(
  service: MemoryService,
): MemoryOperations<KeepingOperation> {
  return {
    'redact-entry': forStaff(service, (request, caller) => redact(service, request, caller)),
    'export-personal-data': forStaff(service, (request) => exportData(service, request)),
    'ask-case-erasure': forStaff(service, (request, caller) => ask(service, request, caller)),
    'confirm-case-erasure': forStaff(service, (request, caller) =>
      confirm(service, request, caller),
    ),
    'list-case-erasures': forStaff(service, (_request, {id}) => ({
      ok: true,
      value: {erasures: waiting(service).filter(({caseId}) => isThereFor(service, caseId, id))},
    })),
    'list-expired-cases': forStaff(service, ({after = ''}, {id}) => ({
      ok: true,
      value: {cases: expired(service, id).filter((each) => each.id > after)},
    })),
  };
}

async function redact(
  service: MemoryService,
  {facilityId, caseId, id, version, position, reason}: RequestOf<'redact-entry'>,
  caller: MemoryCaller,
): Promise<Reply<CaseReceipt>> {
  const problem = idProblem(id);
  if (problem) return problem;
  const write = {facilityId, caseId, id, version};
  const content = {operation: 'redact', caseId, position, reason};
  return writeAsStaff(service, {write, caller, content, then: forgetFiles}, (at) =>
    decideRedaction(at, {position, reason}),
  );
}

function exportData(
  {store, facility}: MemoryService,
  {facilityId, caseId}: RequestOf<'export-personal-data'>,
): Reply<ResponseOf<'export-personal-data'>> {
  const target = store.cases.get(caseId);
  if (!target) return refusal(404, 'not-found');
  const today = dateIn(facility.timeZone, store.now());
  const data = personalData(onRecord(target), {today});
  const exportedAt = store.now().toISOString();
  return {ok: true, value: personalDataSchema.parse({...data, facilityId, exportedAt})};
}

function ask(
  service: MemoryService,
  {facilityId, caseId, id, version, reason}: RequestOf<'ask-case-erasure'>,
  {id: askedBy = 'staff'}: MemoryCaller,
): Reply<ResponseOf<'ask-case-erasure'>> {
  const {store, office} = service;
  const target = store.cases.get(caseId);
  const problem = idProblem(id);
  if (problem) return problem;
  if (!target) return refusal(404, 'not-found');
  const content = {operation: 'ask-erasure', caseId, version, reason};
  return store.once({facilityId, id, content}, () => {
    if (version !== target.events.length) return refusal(409, 'stale');
    const at = onRecord(target);
    const decision = decideErasure(at, {reason, isDue: isDue(service, at)});
    if ('problem' in decision) return {ok: false, problem: decision.problem};
    const asked = {id, caseId, reason, askedAt: store.now().toISOString(), askedBy};
    office.erasures.set(id, asked);
    return {ok: true, value: asked};
  });
}

async function confirm(
  service: MemoryService,
  {facilityId, caseId, id, version}: RequestOf<'confirm-case-erasure'>,
  caller: MemoryCaller,
): Promise<Reply<CaseReceipt>> {
  const write = {facilityId, caseId, id: `erase ${id}`, version};
  const content = {operation: 'erase-case', caseId};
  const {office} = service;
  const then = (target: MemoryCase): void => {
    eraseRisk(service, target, office.erasures.get(id)?.reason ?? '');
    office.erasures.delete(id);
    office.erased.add(caseId);
    forgetFiles(target);
    // Their own code still shows them that it is erased.
    target.subject = undefined;
  };
  return writeAsStaff(service, {write, caller, content, then}, (at) => {
    const asked = waiting(service).find((each) => each.id === id && each.caseId === caseId);
    if (!asked) return refusal(404, 'not-found');
    if (asked.askedBy === caller.id) return {problem: samePerson};
    return decideErasure(at, {reason: asked.reason, isDue: isDue(service, at)});
  });
}

/** Oldest first. */
function waiting({store, office}: MemoryService): ResponseOf<'list-case-erasures'>['erasures'] {
  const since = erasureWaitsSince(store.now());
  return [...office.erasures.values()].filter(({askedAt}) => askedAt >= since);
}

function expired(
  service: MemoryService,
  accountId: string | undefined,
): ResponseOf<'list-expired-cases'>['cases'] {
  const kept = [...service.store.cases.values()].filter(
    (each) =>
      !isKeptFrom(each, accountId) && each.events.some(({payload}) => payload !== undefined),
  );
  return kept
    .flatMap((each) => {
      const at = onRecord(each);
      const until = keptUntilIn(service, at);
      if (until === undefined || isHeld(at.work) || !isDue(service, at)) return [];
      const {id, version, reference} = at.state;
      return [{id, version, keptUntil: until, ...(reference !== undefined && {reference})}];
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function isDue(service: MemoryService, at: CaseOnRecord): boolean {
  const until = keptUntilIn(service, at);
  return until !== undefined && until < dateIn(service.facility.timeZone, service.store.now());
}

function keptUntilIn({facility}: MemoryService, at: CaseOnRecord): string | undefined {
  return keptUntil(at, {years: keptYears, packs: policyPacks, timeZone: facility.timeZone});
}

function isThereFor(
  {store}: MemoryService,
  caseId: string,
  accountId: string | undefined,
): boolean {
  const found = store.cases.get(caseId);
  return found !== undefined && !isKeptFrom(found, accountId);
}

/** The bytes go with the words that named them. */
function forgetFiles(target: MemoryCase): void {
  const named = new Set(stateOf(target).files.map(({id}) => id));
  for (const fileId of target.files.keys()) if (!named.has(fileId)) target.files.delete(fileId);
}

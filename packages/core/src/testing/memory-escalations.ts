import {defaultMatrix} from '../escalation/default-matrix.js';
import type {EscalationOperations, SaidAbsence} from '../escalation/escalation-operations.js';
import {happeningsOfCase} from '../escalation/happenings-of-case.js';
import {absenceEndProblem, absenceProblem} from '../escalation/role-absence.js';
import {matrixInForceSchema} from '../escalation/simulation-schema.js';
import {simulationAnswer, trialProblem} from '../escalation/try-matrix.js';
import {createPolicyCalendar} from '../policy/deadlines/policy-calendar.js';
import type {Reply, RequestOf, ResponseOf} from '../transport/transport.js';
import {
  forStaff,
  type MemoryCaller,
  type MemoryOperations,
  type MemoryService,
} from './memory-operations.js';
import {idProblem, refusal} from './memory-store.js';
import {onRecord} from './memory-writing.js';

/** Who would be told of a case, and who is away. Nobody is told of anything from here. */
export function createEscalationOperations(
  service: MemoryService,
): MemoryOperations<keyof EscalationOperations> {
  const {office} = service;
  return {
    'read-escalation-matrix': forStaff(service, () => ({
      ok: true,
      value: matrixInForceSchema.parse({matrix: defaultMatrix}),
    })),
    'simulate-escalations': forStaff(service, (request) => tryOnMadeUp(service, request)),
    'simulate-case-escalations': forStaff(service, (request) => tryOnCase(service, request)),
    'list-role-absences': forStaff(service, () => ({
      ok: true,
      value: {absences: [...office.absences.values()].sort(latestFirst)},
    })),
    'put-role-absence': forStaff(service, (request, caller) => put(service, request, caller)),
    'end-role-absence': forStaff(service, (request, caller) => end(service, request, caller)),
  };
}

function tryOnMadeUp(
  {facility}: MemoryService,
  {happenings, matrix = defaultMatrix}: RequestOf<'simulate-escalations'>,
): Reply<ResponseOf<'simulate-escalations'>> {
  const problem = trialProblem(matrix);
  if (problem) return {ok: false, problem};
  const calendar = calendarOf(facility);
  return {ok: true, value: simulationAnswer({matrix, calendar, caseId: 'made-up', happenings})};
}

function tryOnCase(
  {store, office, facility, deadlineRules}: MemoryService,
  {caseId, matrix = defaultMatrix}: RequestOf<'simulate-case-escalations'>,
): Reply<ResponseOf<'simulate-case-escalations'>> {
  const problem = trialProblem(matrix);
  if (problem) return {ok: false, problem};
  const target = store.cases.get(caseId);
  if (!target) return refusal(404, 'not-found');
  const escalation = {matrix, calendar: calendarOf(facility)};
  const at = {...onRecord(target), absences: [...office.absences.values()]};
  // No notice goes out, so that none has another id than its own.
  const rules = {deadlineRules, escalation, noticeIdOf: (id: string) => id};
  const happenings = happeningsOfCase(at, rules, store.now());
  return {ok: true, value: simulationAnswer({...escalation, caseId, happenings})};
}

function calendarOf({timeZone}: MemoryService['facility']) {
  return createPolicyCalendar({timeZone, holidays: undefined});
}

function put(
  {store, office}: MemoryService,
  {facilityId, id, ...order}: RequestOf<'put-role-absence'>,
  {id: saidBy = 'staff'}: MemoryCaller,
): Reply<SaidAbsence> {
  const content = {operation: 'put-absence', ...order};
  return (
    idProblem(id) ??
    store.once({facilityId, id, content}, () => {
      const saidAt = store.now().toISOString();
      const problem = absenceProblem(order, [...office.absences.values()], saidAt);
      if (problem) return {ok: false, problem};
      const absence = {id, ...order, saidAt, saidBy};
      office.absences.set(id, absence);
      return {ok: true, value: absence};
    })
  );
}

function end(
  {store, office}: MemoryService,
  {facilityId, absenceId, id}: RequestOf<'end-role-absence'>,
  {id: endedBy = 'staff'}: MemoryCaller,
): Reply<SaidAbsence> {
  const content = {operation: 'end-absence', absenceId};
  return (
    idProblem(id) ??
    store.once({facilityId, id, content}, () => {
      const absence = office.absences.get(absenceId);
      if (!absence) return refusal(404, 'not-found');
      const endedAt = store.now().toISOString();
      const problem = absenceEndProblem(absence, endedAt);
      if (problem) return {ok: false, problem};
      const ended = {...absence, endedAt, endedBy};
      office.absences.set(absenceId, ended);
      return {ok: true, value: ended};
    })
  );
}

function latestFirst(one: SaidAbsence, other: SaidAbsence): number {
  if (one.from !== other.from) return one.from < other.from ? 1 : -1;
  return one.id < other.id ? -1 : 1;
}

import {decideCase, type CaseCommand} from '../case/case-commands.js';
import type {CaseSummary} from '../case/case-views.js';
import type {RequestOf} from '../transport/transport.js';
import {
  facilityProblem,
  type MemoryCaller,
  type MemoryOperations,
  type MemoryService,
} from './memory-operations.js';
import {idProblem, receiptOf, refusal, stateOf, type MemoryCase} from './memory-store.js';

/** What staff do, by the same rules as the person's commands. */
export function createStaffOperations(
  service: MemoryService,
): MemoryOperations<'list-cases' | 'read-staff-case' | 'command-case'> {
  const {store} = service;
  const refuse = (caller: MemoryCaller, facilityId: string) =>
    caller.role === 'staff' ? facilityProblem(service, facilityId) : refusal(401, 'unauthorized');
  return {
    'list-cases': ({facilityId, status, after, limit = 50}, caller) => {
      const problem = refuse(caller, facilityId);
      if (problem) return problem;
      const newestFirst = [...store.cases.values()].reverse().map(summaryOf);
      const start = newestFirst.findIndex(({id}) => id === after) + 1;
      const rest = newestFirst.slice(start).filter((each) => !status || each.status === status);
      const cases = rest.slice(0, limit);
      const next = rest.length > limit ? cases.at(-1)?.id : undefined;
      return {ok: true, value: {cases, ...(next !== undefined && {next})}};
    },
    'read-staff-case': ({facilityId, caseId}, caller) => {
      const problem = refuse(caller, facilityId);
      if (problem) return problem;
      const found = store.cases.get(caseId);
      if (!found) return refusal(404, 'not-found');
      const {id, events} = found;
      return {
        ok: true,
        value: {id, facilityId, events: structuredClone(events), version: events.length},
      };
    },
    'command-case': (request, caller) => {
      const problem = refuse(caller, request.facilityId) ?? idProblem(request.id);
      if (problem) return problem;
      const target = store.cases.get(request.caseId);
      if (!target) return refusal(404, 'not-found');
      const {facilityId, id} = request;
      return store.once({facilityId, id, content: {operation: 'command-case', ...request}}, () => {
        if (request.version !== target.events.length) return refusal(409, 'stale');
        const decision = decideCase(stateOf(target), commandOf(request));
        if ('problem' in decision) return {ok: false, problem: decision.problem};
        store.append(target, {role: 'staff', ...(caller.id && {id: caller.id})}, decision.events);
        return receiptOf(id, target);
      });
    },
  };
}

function commandOf({command, id, text}: RequestOf<'command-case'>): CaseCommand {
  return command === 'acknowledge' ? {command, id, text} : {command, id, text: text ?? ''};
}

function summaryOf(from: MemoryCase): CaseSummary {
  const {id, reference, feedback, status, version, receivedAt} = stateOf(from);
  return {
    id,
    reference: reference ?? '',
    kind: feedback?.kind ?? '',
    identity: feedback?.identity ?? '',
    status,
    version,
    receivedAt: receivedAt ?? '',
  };
}

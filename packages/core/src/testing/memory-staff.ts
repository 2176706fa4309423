import type {CaseDecision} from '../case/case-commands.js';
import type {CaseReceipt, StaffCasePage} from '../case/case-views.js';
import {decideEntry, type CaseAtHand, type EntryDecision} from '../casework/entry-rules.js';
import {reduceWork} from '../casework/reduce-work.js';
import {decideStaffCommand, staffCommand} from '../casework/staff-command.js';
import {hcat} from '../casework/taxonomies/hcat.js';
import {grievanceRulesOf} from '../policy/grievance-rules/rules/index.js';
import {policyPacks} from '../policy/packs/index.js';
import type {Reply, RequestOf} from '../transport/transport.js';
import {
  facilityProblem,
  type MemoryCaller,
  type MemoryOperations,
  type MemoryService,
} from './memory-operations.js';
import {memoryQueue} from './memory-queue.js';
import {idProblem, receiptOf, refusal, stateOf} from './memory-store.js';

/** What an office that has set up nothing of its own knows by name. */
const known = {
  packs: policyPacks,
  taxonomies: [hcat],
  grievanceRules: grievanceRulesOf('none'),
  grievancePolicy: {},
};

/** What staff do, by the same rules as the person's commands. */
export function createStaffOperations(
  service: MemoryService,
): MemoryOperations<
  'list-cases' | 'search-cases' | 'read-staff-case' | 'command-case' | 'enter-in-case'
> {
  const {store} = service;
  const refuse = (caller: MemoryCaller, facilityId: string) =>
    caller.role === 'staff' ? facilityProblem(service, facilityId) : refusal(401, 'unauthorized');
  /** One write by its id, against the version that whoever makes it has seen. */
  const write = (
    request: RequestOf<'command-case' | 'enter-in-case'>,
    caller: MemoryCaller,
    decide: (at: CaseAtHand) => CaseDecision | EntryDecision,
  ): Reply<CaseReceipt> => {
    const {facilityId, caseId, id, version} = request;
    const problem = refuse(caller, facilityId) ?? idProblem(id);
    if (problem) return problem;
    const target = store.cases.get(caseId);
    if (!target) return refusal(404, 'not-found');
    return store.once({facilityId, id, content: {...request}}, () => {
      if (version !== target.events.length) return refusal(409, 'stale');
      const by = caller.id ?? 'staff';
      const work = reduceWork(target.events);
      const decision = decide({state: stateOf(target), work, by, known});
      if ('problem' in decision) return {ok: false, problem: decision.problem};
      store.append(target, {role: 'staff', ...(caller.id && {id: caller.id})}, decision.events);
      return receiptOf(id, target);
    });
  };
  const list = (
    {facilityId, after, limit = 50, ...query}: RequestOf<'search-cases'>,
    caller: MemoryCaller,
  ): Reply<StaffCasePage> => {
    const problem = refuse(caller, facilityId);
    if (problem) return problem;
    const found = memoryQueue([...store.cases.values()], query, caller.id ?? 'staff');
    const rest = found.slice(found.findIndex(({id}) => id === after) + 1);
    const cases = rest.slice(0, limit);
    const next = rest.length > limit ? cases.at(-1)?.id : undefined;
    return {ok: true, value: {cases, ...(next !== undefined && {next})}};
  };
  return {
    'list-cases': list,
    'search-cases': list,
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
    'command-case': (request, caller) =>
      write(request, caller, (at) => decideStaffCommand(at, staffCommand(request))),
    'enter-in-case': (request, caller) =>
      write(request, caller, (at) => decideEntry(at, request.entry, request.id)),
  };
}

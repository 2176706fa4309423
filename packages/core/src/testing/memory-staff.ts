import type {StaffCasePage} from '../case/case-views.js';
import {decideEntry} from '../casework/entry-rules.js';
import {eventsWithout, seenOfCase, withheldFrom} from '../casework/role-view.js';
import {commandProblem, kindProblem, supervisionProblem} from '../casework/may-enter.js';
import {decideStaffCommand, staffCommand} from '../casework/staff-command.js';
import type {Reply, RequestOf} from '../transport/transport.js';
import {
  forStaff,
  type MemoryCaller,
  type MemoryOperations,
  type MemoryService,
} from './memory-operations.js';
import {memoryQueue} from './memory-queue.js';
import {refusal} from './memory-store.js';
import {onRecord, writeByRequest} from './memory-writing.js';

/** What staff do, by the same rules as the person's commands. */
export function createStaffOperations(
  service: MemoryService,
): MemoryOperations<
  'list-cases' | 'search-cases' | 'read-staff-case' | 'command-case' | 'enter-in-case'
> {
  const {store, facility} = service;
  const list = (
    {facilityId: _facility, after, limit = 50, ...query}: RequestOf<'search-cases'>,
    caller: MemoryCaller,
  ): Reply<StaffCasePage> => {
    const found = memoryQueue(service, query, caller);
    const rest = found.slice(found.findIndex(({id}) => id === after) + 1);
    const cases = rest.slice(0, limit);
    const next = rest.length > limit ? cases.at(-1)?.id : undefined;
    return {ok: true, value: {cases, ...(next !== undefined && {next})}};
  };
  return {
    'list-cases': forStaff(service, list),
    'search-cases': forStaff(service, list),
    'read-staff-case': forStaff(service, ({facilityId, caseId}, {roles = []}) => {
      const found = store.cases.get(caseId);
      if (!found) return refusal(404, 'not-found');
      const {id, events} = found;
      const seen = seenOfCase(onRecord(found), roles, facility.readers);
      const shown = structuredClone(eventsWithout(events, seen));
      const version = events.length;
      return {
        ok: true,
        value: {id, facilityId, events: shown, version, withheld: withheldFrom(seen)},
      };
    }),
    'command-case': forStaff(service, (request, caller) => {
      const problem = commandProblem(caller.roles ?? [], request.command);
      if (problem) return {ok: false, problem};
      return writeByRequest(service, {request, caller}, (at) =>
        decideStaffCommand(at, staffCommand(request)),
      );
    }),
    'enter-in-case': forStaff(service, (request, caller) => {
      const {roles = []} = caller;
      const {id, entry} = request;
      const problem = kindProblem(roles, entry.kind);
      if (problem) return {ok: false, problem};
      return writeByRequest(service, {request, caller}, (at) => {
        const fault = supervisionProblem(at, roles, entry);
        return fault ? {problem: fault} : decideEntry(at, entry, id);
      });
    }),
  };
}

import type {SavedView} from '../casework/queue.js';
import type {Reply, ResponseOf} from '../transport/transport.js';
import {forStaff, type MemoryOperations, type MemoryService} from './memory-operations.js';
import {idProblem} from './memory-store.js';

/** The ways of looking at the queue that each account keeps for itself. */
export function createViewOperations(
  service: MemoryService,
): MemoryOperations<'list-views' | 'save-view' | 'delete-view'> {
  const {views} = service.office;
  const viewsOf = (account = ''): readonly SavedView[] => views.get(account) ?? [];
  const list = (account: string | undefined): Reply<ResponseOf<'list-views'>> => ({
    ok: true,
    value: {views: structuredClone(viewsOf(account))},
  });
  const keep = (account: string | undefined, kept: readonly SavedView[]) => {
    views.set(
      account ?? '',
      [...kept].sort((one, other) => (one.name < other.name ? -1 : 1)),
    );
    return list(account);
  };
  return {
    'list-views': forStaff(service, (_request, {id}) => list(id)),
    'save-view': forStaff(
      service,
      ({id, name, query}, caller) =>
        idProblem(id) ??
        keep(caller.id, [
          ...viewsOf(caller.id).filter((each) => each.id !== id),
          structuredClone({id, name, query}),
        ]),
    ),
    'delete-view': forStaff(
      service,
      ({id}, caller) =>
        idProblem(id) ??
        keep(
          caller.id,
          viewsOf(caller.id).filter((each) => each.id !== id),
        ),
    ),
  };
}

import type {Selectable} from 'kysely';
import type {Staff} from '../callers/find-staff.js';
import type {Database} from '../database/database.js';
import type {CaseTasksTable} from '../database/casework-tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {notKeptFrom} from './kept-from.js';
import type {ListPosition} from './list-position.js';
import {ofFacility} from './of-facility.js';

export type TaskRow = Selectable<CaseTasksTable>;

/** The open questions that are put to someone: by name, by department or by role. What is due first comes first. */
export async function listTasks(
  db: Database,
  scope: FacilityScope,
  {
    asked: {id: accountId, departments, roles},
    after,
    limit,
  }: {
    readonly asked: Pick<Staff, 'id' | 'departments' | 'roles'>;
    readonly after?: ListPosition | undefined;
    readonly limit: number;
  },
): Promise<readonly TaskRow[]> {
  let query = db
    .selectFrom('case_tasks')
    .selectAll()
    .where(ofFacility(scope))
    .where((eb) =>
      eb.or([
        eb('account_id', '=', accountId),
        ...(departments.length > 0 ? [eb('department_id', 'in', departments)] : []),
        ...(roles.length > 0 ? [eb('role', 'in', roles)] : []),
      ]),
    )
    .where(notKeptFrom({accountId}, 'case_tasks', 'case_id'))
    .orderBy('due_at')
    .orderBy('task_id')
    .limit(limit);
  if (after)
    query = query.where((eb) =>
      eb(eb.refTuple('due_at', 'task_id'), '>', eb.tuple(after.at, after.id)),
    );
  return query.execute();
}

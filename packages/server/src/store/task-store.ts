import type {Selectable} from 'kysely';
import type {Staff} from '../callers/find-staff.js';
import type {Database} from '../database/database.js';
import type {CaseTasksTable} from '../database/casework-tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {notKeptFrom} from './kept-from.js';
import type {ListPosition} from './list-position.js';
import {ofFacility} from './of-facility.js';

export type TaskRow = Selectable<CaseTasksTable>;

type Asked = Pick<Staff, 'id' | 'departments' | 'roles'>;

/** The open questions that are put to someone: by name, by department or by role. What is due first comes first. */
export async function listTasks(
  db: Database,
  scope: FacilityScope,
  {
    asked,
    after,
    limit,
  }: {
    readonly asked: Asked;
    readonly after?: ListPosition | undefined;
    readonly limit: number;
  },
): Promise<readonly TaskRow[]> {
  let query = tasksPutTo(db, scope, asked).orderBy('due_at').orderBy('task_id').limit(limit);
  if (after)
    query = query.where((eb) =>
      eb(eb.refTuple('due_at', 'task_id'), '>', eb.tuple(after.at, after.id)),
    );
  return query.execute();
}

/** Whether an open question of a case is put to someone. */
export async function isTaskPutTo(
  db: Database,
  scope: FacilityScope,
  {
    asked,
    caseId,
    taskId,
  }: {readonly asked: Asked; readonly caseId: string; readonly taskId: string},
): Promise<boolean> {
  const row = await tasksPutTo(db, scope, asked)
    .where('case_id', '=', caseId)
    .where('task_id', '=', taskId)
    .executeTakeFirst();
  return row !== undefined;
}

function tasksPutTo(
  db: Database,
  scope: FacilityScope,
  {id: accountId, departments, roles}: Asked,
) {
  return db
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
    .where(notKeptFrom({accountId}, 'case_tasks', 'case_id'));
}

import {sql, type Expression, type SqlBool} from 'kysely';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

/** Leaves out the rows whose case is kept from an account: it is named in the case. */
export function notKeptFrom(
  {accountId}: {readonly accountId: string},
  table: 'cases' | 'case_tasks' | 'case_texts' | 'risk_flags',
  caseId: 'id' | 'case_id',
): Expression<SqlBool> {
  const row = (column: string) => sql.ref(`${table}.${column}`);
  return sql<SqlBool>`not exists (
    select from case_walls wall
    where wall.tenant = ${row('tenant')} and wall.facility_id = ${row('facility_id')}
      and wall.account_id = ${accountId} and wall.case_id = ${row(caseId)})`;
}

/** True where there is such a case, and it is not kept from an account. */
export async function isThereFor(
  db: Database,
  scope: FacilityScope,
  {accountId, caseId}: {readonly accountId: string; readonly caseId: string},
): Promise<boolean> {
  const row = await db
    .selectFrom('cases')
    .select('id')
    .where(ofFacility(scope))
    .where('id', '=', caseId)
    .where(notKeptFrom({accountId}, 'cases', 'id'))
    .executeTakeFirst();
  return row !== undefined;
}

import type {Selectable} from 'kysely';
import type {Database} from '../database/database.js';
import type {CodeResetsTable} from '../database/tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

/** A change of an access code that staff have begun. */
export type CodeResetRow = Selectable<CodeResetsTable>;

/** Stores a reset unless its id is taken; the one that stands. */
export async function beginReset(db: Database, row: CodeResetRow): Promise<CodeResetRow> {
  await db
    .insertInto('code_resets')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await findReset(db, {tenant: row.tenant, facilityId: row.facility_id}, row.id)) ?? row;
}

export async function findReset(
  db: Database,
  scope: FacilityScope,
  id: string,
): Promise<CodeResetRow | undefined> {
  return db
    .selectFrom('code_resets')
    .selectAll()
    .where(ofFacility(scope))
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Uses up one try, if there is one left. Atomic: tries made at once count as many. */
export async function useTry(db: Database, scope: FacilityScope, id: string): Promise<boolean> {
  const {numUpdatedRows} = await db
    .updateTable('code_resets')
    .set(({eb}) => ({tries_left: eb('tries_left', '-', 1)}))
    .where(ofFacility(scope))
    .where('id', '=', id)
    .where('tries_left', '>', 0)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

import type {SavedView} from '@patient-relations/core/casework';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

/** Keeps a view for an account; one that stands there under the same id is replaced. */
export async function saveView(
  db: Database,
  scope: FacilityScope,
  {
    accountId,
    view,
    at,
  }: {readonly accountId: string; readonly view: SavedView; readonly at: string},
): Promise<void> {
  const {id, name, query} = view;
  const kept = {name, query: JSON.stringify(query), saved_at: at};
  await db
    .insertInto('saved_views')
    .values({
      tenant: scope.tenant,
      facility_id: scope.facilityId,
      account_id: accountId,
      id,
      ...kept,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'facility_id', 'account_id', 'id']).doUpdateSet(kept),
    )
    .execute();
}

/** The views of an account, by name. */
export async function listViews(
  db: Database,
  scope: FacilityScope,
  accountId: string,
): Promise<readonly SavedView[]> {
  const rows = await db
    .selectFrom('saved_views')
    .selectAll()
    .where(ofFacility(scope))
    .where('account_id', '=', accountId)
    .orderBy('name')
    .execute();
  return rows.map(({id, name, query}) => ({id, name, query}));
}

export async function deleteView(
  db: Database,
  scope: FacilityScope,
  {accountId, id}: {readonly accountId: string; readonly id: string},
): Promise<void> {
  await db
    .deleteFrom('saved_views')
    .where(ofFacility(scope))
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .execute();
}

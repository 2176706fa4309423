import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {refuse} from '../problems/refusal.js';
import {ofFacility} from '../store/of-facility.js';

/**
 * A case is not there for those who are named in it: they are answered as if there were none.
 * @throws {Refusal} `not-found`
 */
export async function assertNotKeptFrom(
  db: Database,
  scope: FacilityScope,
  {accountId, caseId}: {readonly accountId: string; readonly caseId: string},
): Promise<void> {
  const wall = await db
    .selectFrom('case_walls')
    .select('case_id')
    .where(ofFacility(scope))
    .where('account_id', '=', accountId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (wall) throw refuse('not-found');
}

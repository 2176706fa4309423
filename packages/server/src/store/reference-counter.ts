import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';

/** The next case number of a facility in a year, such as `2031-000042`. Held until the transaction ends. */
export async function nextReference(
  db: Database,
  scope: FacilityScope,
  year: number,
): Promise<string> {
  const {last} = await db
    .insertInto('reference_counters')
    .values({tenant: scope.tenant, facility_id: scope.facilityId, year, last: 1})
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'facility_id', 'year'])
        .doUpdateSet(({eb}) => ({last: eb('reference_counters.last', '+', 1)})),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return `${year}-${String(last).padStart(6, '0')}`;
}

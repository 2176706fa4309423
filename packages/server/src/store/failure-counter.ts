import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

const windowMs = 15 * 60_000;

/** Counts one more failed code from an address; how many there were in this window and the one before. */
export async function countFailure(
  db: Database,
  scope: FacilityScope,
  failure: {readonly addressHash: string; readonly at: Date},
): Promise<number> {
  const start = windowStart(failure.at.getTime());
  await db
    .insertInto('code_failures')
    .values({
      tenant: scope.tenant,
      facility_id: scope.facilityId,
      address_hash: failure.addressHash,
      window_start: start,
      count: 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'facility_id', 'address_hash', 'window_start'])
        .doUpdateSet(({eb}) => ({count: eb('code_failures.count', '+', 1)})),
    )
    .execute();
  const rows = await db
    .selectFrom('code_failures')
    .select('count')
    .where(ofFacility(scope))
    .where('address_hash', '=', failure.addressHash)
    .where('window_start', '>=', windowStart(failure.at.getTime() - windowMs))
    .execute();
  return rows.reduce((sum, {count}) => sum + count, 0);
}

/** Forgets failures too old to count. */
export async function forgetFailures(db: Database, now: Date): Promise<void> {
  await db
    .deleteFrom('code_failures')
    .where('window_start', '<', windowStart(now.getTime() - 2 * windowMs))
    .execute();
}

function windowStart(ms: number): string {
  return new Date(Math.floor(ms / windowMs) * windowMs).toISOString();
}

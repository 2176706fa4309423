import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';

/** Counts one more case of a device in the hour of `at`; the count so far, this one included. */
export async function countDeviceUse(
  db: Database,
  scope: FacilityScope,
  use: {readonly deviceId: string; readonly at: string},
): Promise<number> {
  const {count} = await db
    .insertInto('device_uses')
    .values({
      tenant: scope.tenant,
      facility_id: scope.facilityId,
      device_id: use.deviceId,
      hour: use.at.slice(0, 13),
      count: 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'facility_id', 'device_id', 'hour'])
        .doUpdateSet(({eb}) => ({count: eb('device_uses.count', '+', 1)})),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return count;
}

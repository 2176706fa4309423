import type {RecoveriesTable} from '../database/kiosk-tables.js';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';

/** Keeps who handed in which write of a device, and what became of it. */
export async function insertRecovery(
  db: Database,
  {tenant, facilityId}: FacilityScope,
  recovery: Omit<RecoveriesTable, 'tenant' | 'facility_id'>,
): Promise<void> {
  await db
    .insertInto('recoveries')
    .values({tenant, facility_id: facilityId, ...recovery})
    .execute();
}

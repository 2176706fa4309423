import {sql, type Selectable} from 'kysely';
import type {Database} from '../database/database.js';
import type {FileScansTable} from '../database/tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

/** A file waiting for its scan. */
export type ScanRow = Selectable<FileScansTable>;

/** Puts a file in line, in the transaction that adds it to its case. */
export async function queueScan(
  db: Database,
  scope: FacilityScope,
  scan: {readonly fileId: string; readonly caseId: string; readonly at: string},
): Promise<void> {
  await db
    .insertInto('file_scans')
    .values({
      tenant: scope.tenant,
      facility_id: scope.facilityId,
      file_id: scan.fileId,
      case_id: scan.caseId,
      next_try_at: scan.at,
    })
    .execute();
}

/** Takes due files until `leaseUntil`; several instances may ask at once. */
export async function claimScans(
  db: Database,
  {
    now,
    leaseUntil,
    limit,
  }: {readonly now: string; readonly leaseUntil: string; readonly limit: number},
): Promise<readonly ScanRow[]> {
  const {rows} = await sql<ScanRow>`
    update file_scans set attempts = attempts + 1, next_try_at = ${leaseUntil}
    where (tenant, facility_id, file_id) in (
      select tenant, facility_id, file_id from file_scans where next_try_at <= ${now}
      order by next_try_at limit ${limit}
      for update skip locked)
    returning *`.execute(db);
  return rows;
}

/** Takes a file out of line. `false` when someone else did. */
export async function finishScan(
  db: Database,
  scope: FacilityScope,
  fileId: string,
): Promise<boolean> {
  const {numDeletedRows} = await db
    .deleteFrom('file_scans')
    .where(ofFacility(scope))
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

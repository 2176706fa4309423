import type {ErasureReason} from '@patient-relations/core/service';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';

/** What is erased: the answers of a response, or what a past comment says. */
export type ErasedPlace =
  {readonly responseId: string} | {readonly fileHash: string; readonly line: number};

/** An erasure as it is kept. */
export interface Erasure {
  readonly id: string;
  readonly place: ErasedPlace;
  readonly reason: ErasureReason;
  readonly at: string;
  readonly by: string;
}

/** Keeps who erased what and why. In the transaction that erases it. */
export async function insertErasure(
  db: Database,
  scope: FacilityScope,
  {id, place, reason, at, by}: Erasure,
): Promise<void> {
  const columns =
    'responseId' in place
      ? {response_id: place.responseId, file_hash: null, line: null}
      : {response_id: null, file_hash: place.fileHash, line: place.line};
  await db
    .insertInto('erasures')
    .values({
      tenant: scope.tenant,
      facility_id: scope.facilityId,
      id,
      ...columns,
      reason,
      erased_at: at,
      erased_by: by,
    })
    .execute();
}

import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

/** An invitation to store: only keyed hashes of its token and of its person are kept. */
export interface NewInvitation {
  readonly tokenHash: string;
  readonly personHash: string | null;
}

/** What invitations given out together share. */
export interface InvitationBatch {
  readonly id: string;
  readonly campaignId: string;
  readonly keyId: string;
  /** A day and no more: an instant would lead from the invitation to the response. */
  readonly day: string;
}

const rowsAtOnce = 1000;

export async function insertInvitations(
  db: Database,
  scope: FacilityScope,
  {
    batch,
    invitations,
  }: {readonly batch: InvitationBatch; readonly invitations: readonly NewInvitation[]},
): Promise<void> {
  const rows = invitations.map(({tokenHash, personHash}) => ({
    tenant: scope.tenant,
    facility_id: scope.facilityId,
    token_hash: tokenHash,
    key_id: batch.keyId,
    campaign_id: batch.campaignId,
    batch_id: batch.id,
    person_hash: personHash,
    issued_on: batch.day,
    used_on: null,
  }));
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    await db
      .insertInto('survey_invitations')
      .values(rows.slice(start, start + rowsAtOnce))
      .execute();
}

/** Takes back what nobody used of an earlier issue. */
export async function deleteUnusedInvitations(
  db: Database,
  scope: FacilityScope,
  {campaignId, batchId}: {readonly campaignId: string; readonly batchId: string},
): Promise<void> {
  await db
    .deleteFrom('survey_invitations')
    .where(ofFacility(scope))
    .where('campaign_id', '=', campaignId)
    .where('batch_id', '=', batchId)
    .where('used_on', 'is', null)
    .execute();
}

/** An invitation to a campaign, by the keyed hash of its token. */
export async function findInvitation(
  db: Database,
  scope: FacilityScope,
  {campaignId, tokenHash}: {readonly campaignId: string; readonly tokenHash: string},
): Promise<{readonly personHash: string | null; readonly isUsed: boolean} | undefined> {
  const row = await db
    .selectFrom('survey_invitations')
    .select(['person_hash', 'used_on'])
    .where(ofFacility(scope))
    .where('campaign_id', '=', campaignId)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row && {personHash: row.person_hash, isUsed: row.used_on !== null};
}

/** Uses an invitation up; `false` when it was used or taken back in the meantime. */
export async function useInvitation(
  db: Database,
  scope: FacilityScope,
  {tokenHash, day}: {readonly tokenHash: string; readonly day: string},
): Promise<boolean> {
  const {numUpdatedRows} = await db
    .updateTable('survey_invitations')
    .set({used_on: day})
    .where(ofFacility(scope))
    .where('token_hash', '=', tokenHash)
    .where('used_on', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** How many invitations each campaign has given out. */
export async function countInvitations(
  db: Database,
  scope: FacilityScope,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('survey_invitations')
    .select(({fn}) => ['campaign_id', fn.countAll<number | string>().as('count')])
    .where(ofFacility(scope))
    .groupBy('campaign_id')
    .execute();
  return new Map(rows.map(({campaign_id: id, count}) => [id, Number(count)]));
}

import type {Database} from '../database/database.js';
import type {HandOversTable} from '../database/kiosk-tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

/** An unfinished form that a device has put into the relay. */
export interface NewHandOver {
  readonly id: string;
  readonly deviceId: string;
  readonly contentHash: string;
  readonly ciphertext: string;
  readonly expiresAt: string;
}

/** What is left of a hand-over beside its ciphertext. */
export type HandOverRow = Pick<
  HandOversTable,
  'device_id' | 'content_hash' | 'expires_at' | 'collected_at'
>;

/** How long it is known what became of a hand-over after its time was over. */
const rememberedMs = 60 * 60_000;

/** Puts a hand-over into the relay; false where its id is taken. */
export async function insertHandOver(
  db: Database,
  {tenant, facilityId}: FacilityScope,
  handOver: NewHandOver,
): Promise<boolean> {
  const {numInsertedOrUpdatedRows} = await db
    .insertInto('hand_overs')
    .values({
      tenant,
      facility_id: facilityId,
      id: handOver.id,
      device_id: handOver.deviceId,
      content_hash: handOver.contentHash,
      ciphertext: handOver.ciphertext,
      expires_at: handOver.expiresAt,
      collected_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function findHandOver(
  db: Database,
  scope: FacilityScope,
  id: string,
): Promise<HandOverRow | undefined> {
  return db
    .selectFrom('hand_overs')
    .select(['device_id', 'content_hash', 'expires_at', 'collected_at'])
    .where(ofFacility(scope))
    .where('id', '=', id)
    .executeTakeFirst();
}

/**
 * Gives the ciphertext out and takes it away in one statement: of several who ask at once, the others wait for the
 * first and then find nothing.
 */
export async function takeHandOver(
  db: Database,
  scope: FacilityScope,
  {id, at}: {readonly id: string; readonly at: string},
): Promise<string | undefined> {
  const row = await db
    .with('waiting', (query) =>
      query
        .selectFrom('hand_overs')
        .select('ciphertext')
        .where(ofFacility(scope))
        .where('id', '=', id)
        .where('ciphertext', 'is not', null)
        .where('expires_at', '>', at)
        .forUpdate(),
    )
    .updateTable('hand_overs')
    .from('waiting')
    .set({ciphertext: null, collected_at: at})
    .where('hand_overs.tenant', '=', scope.tenant)
    .where('hand_overs.facility_id', '=', scope.facilityId)
    .where('hand_overs.id', '=', id)
    .returning('waiting.ciphertext')
    .executeTakeFirst();
  return row?.ciphertext ?? undefined;
}

/** Ends the time of what waits, and takes its ciphertext away; what a phone has collected stays as it is. */
export async function endHandOver(
  db: Database,
  scope: FacilityScope,
  {id, deviceId, at}: {readonly id: string; readonly deviceId: string; readonly at: string},
): Promise<void> {
  await db
    .updateTable('hand_overs')
    .set({ciphertext: null, expires_at: at})
    .where(ofFacility(scope))
    .where('id', '=', id)
    .where('device_id', '=', deviceId)
    .where('ciphertext', 'is not', null)
    .where('expires_at', '>', at)
    .execute();
}

/** Takes away the ciphertext of what nobody collected in time, and later all that is known of it. */
export async function forgetHandOvers(db: Database, now: Date): Promise<void> {
  await db
    .updateTable('hand_overs')
    .set({ciphertext: null})
    .where('expires_at', '<=', now.toISOString())
    .where('ciphertext', 'is not', null)
    .execute();
  const remembered = new Date(now.getTime() - rememberedMs).toISOString();
  await db.deleteFrom('hand_overs').where('expires_at', '<', remembered).execute();
}

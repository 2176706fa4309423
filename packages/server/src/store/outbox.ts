import {sql, type Selectable} from 'kysely';
import type {Database} from '../database/database.js';
import type {NoticesTable} from '../database/tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

/** A notice on its way out. */
export type NoticeRow = Selectable<NoticesTable>;

/** Puts a notice on its way, in the transaction of what it tells about. */
export async function queueNotice(
  db: Database,
  scope: FacilityScope,
  notice: {readonly id: string; readonly channel: NoticeRow['channel']; readonly at: string},
): Promise<void> {
  await db
    .insertInto('notices')
    .values({
      tenant: scope.tenant,
      facility_id: scope.facilityId,
      id: notice.id,
      channel: notice.channel,
      state: 'waiting',
      created_at: notice.at,
      next_try_at: notice.at,
    })
    .execute();
}

/**
 * Takes due notices until `leaseUntil`. Several instances may ask at once: each gets others. A sender that dies leaves
 * its notices to be taken again after the lease, so a notice may come twice and is never lost.
 */
export async function claimNotices(
  db: Database,
  {
    now,
    leaseUntil,
    limit,
  }: {readonly now: string; readonly leaseUntil: string; readonly limit: number},
): Promise<readonly NoticeRow[]> {
  const {rows} = await sql<NoticeRow>`
    update notices set attempts = attempts + 1, next_try_at = ${leaseUntil}
    where (tenant, facility_id, id) in (
      select tenant, facility_id, id from notices
      where state = 'waiting' and next_try_at <= ${now}
      order by next_try_at limit ${limit}
      for update skip locked)
    returning *`.execute(db);
  return rows;
}

/** Records what became of an attempt. */
export async function settleNotice(
  db: Database,
  {tenant, facility_id: facilityId, id}: NoticeRow,
  change: {readonly state: NoticeRow['state']; readonly nextTryAt?: string},
): Promise<void> {
  await db
    .updateTable('notices')
    .set({
      state: change.state,
      ...(change.nextTryAt !== undefined && {next_try_at: change.nextTryAt}),
    })
    .where(ofFacility({tenant, facilityId}))
    .where('id', '=', id)
    .execute();
}

/** How many notices did not get out in spite of several tries. */
export async function countOverdueNotices(db: Database): Promise<number> {
  const {count} = await db
    .selectFrom('notices')
    .select(({fn}) => fn.countAll<number | string>().as('count'))
    .where('state', '<>', 'sent')
    .where('attempts', '>=', 3)
    .executeTakeFirstOrThrow();
  return Number(count);
}

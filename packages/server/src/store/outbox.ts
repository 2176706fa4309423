import {sql, type Selectable} from 'kysely';
import type {Database} from '../database/database.js';
import type {OutgoingTable} from '../database/outgoing-tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {ListPosition} from './list-position.js';
import {ofFacility} from './of-facility.js';

/** Something on its way out. */
export type OutgoingRow = Selectable<OutgoingTable>;

/** Something on its way that the office may know of. */
export interface ListedOutgoing extends Omit<OutgoingRow, 'purpose'> {
  readonly purpose: Exclude<OutgoingRow['purpose'], 'risk-flag'>;
}

/** What is to go out. */
export interface NewOutgoing extends Pick<
  OutgoingRow,
  'id' | 'purpose' | 'channel' | 'recipient' | 'case_id'
> {
  readonly at: string;
}

/** Puts something on its way, in the transaction of what it tells about. The same id goes out once. */
export async function queueOutgoing(
  db: Database,
  {tenant, facilityId}: FacilityScope,
  {at, ...what}: NewOutgoing,
): Promise<void> {
  await db
    .insertInto('outgoing')
    .values({
      ...what,
      tenant,
      facility_id: facilityId,
      state: 'waiting',
      created_at: at,
      next_try_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Takes what is due until `leaseUntil`. Several instances may ask at once: each gets others. A sender that dies leaves
 * its rows to be taken again after the lease, so something may come twice and is never lost. The clock may have been put
 * back since: what has not been tried is due whatever it says, and so is what waits for a time after `latest`, for which
 * nothing waits that was put off by today's clock.
 */
export async function claimOutgoing(
  db: Database,
  {
    now,
    leaseUntil,
    latest,
    limit,
  }: {
    readonly now: string;
    readonly leaseUntil: string;
    readonly latest: string;
    readonly limit: number;
  },
): Promise<readonly OutgoingRow[]> {
  const {rows} = await sql<OutgoingRow>`
    update outgoing set attempts = attempts + 1, next_try_at = ${leaseUntil}
    where (tenant, facility_id, id) in (
      select tenant, facility_id, id from outgoing
      where state = 'waiting' and (next_try_at <= ${now} or attempts = 0 or next_try_at > ${latest})
      order by next_try_at limit ${limit}
      for update skip locked)
    returning *`.execute(db);
  return rows;
}

/** What became of an attempt. */
export interface Outcome {
  readonly state: OutgoingRow['state'];
  readonly nextTryAt?: string;
  readonly reason?: string | null;
}

/** Records what became of an attempt. */
export async function settleOutgoing(
  db: Database,
  {tenant, facility_id: facilityId, id}: OutgoingRow,
  {state, nextTryAt, reason = null}: Outcome,
): Promise<void> {
  await db
    .updateTable('outgoing')
    .set({state, reason, ...(nextTryAt !== undefined && {next_try_at: nextTryAt})})
    .where(ofFacility({tenant, facilityId}))
    .where('id', '=', id)
    .execute();
}

/** Whether something for this purpose waits already, of this case. */
export async function isWaiting(
  db: Database,
  scope: FacilityScope,
  {caseId, purpose}: {readonly caseId: string; readonly purpose: OutgoingRow['purpose']},
): Promise<boolean> {
  const row = await db
    .selectFrom('outgoing')
    .select('id')
    .where(ofFacility(scope))
    .where('case_id', '=', caseId)
    .where('purpose', '=', purpose)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return row !== undefined;
}

/** How much did not get out in spite of several tries. Anybody may ask, and of risk flags nobody may even count notices. */
export async function countOverdue(db: Database): Promise<number> {
  const {count} = await db
    .selectFrom('outgoing')
    .select(({fn}) => fn.countAll<number | string>().as('count'))
    .where('state', 'in', ['waiting', 'failed'])
    .where('attempts', '>=', 3)
    .where('purpose', '<>', 'risk-flag')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * What went out or waits, newest first, without what is about a case that the reader is named in, and without what is
 * about a risk flag: whoever looks here does not know of them.
 */
export async function listOutgoing(
  db: Database,
  scope: FacilityScope,
  {
    readerId,
    state,
    after,
    limit,
  }: {
    readonly readerId: string;
    readonly state?: OutgoingRow['state'] | undefined;
    readonly after?: ListPosition | undefined;
    readonly limit: number;
  },
): Promise<readonly ListedOutgoing[]> {
  const walled = db
    .selectFrom('case_walls')
    .select('case_id')
    .where(ofFacility(scope))
    .where('account_id', '=', readerId);
  let query = db
    .selectFrom('outgoing')
    .selectAll()
    .where(ofFacility(scope))
    .where('purpose', '<>', 'risk-flag')
    .$narrowType<Pick<ListedOutgoing, 'purpose'>>()
    .where((eb) => eb.or([eb('case_id', 'is', null), eb('case_id', 'not in', walled)]));
  if (state !== undefined) query = query.where('state', '=', state);
  if (after)
    query = query.where((eb) =>
      eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(after.at, after.id)),
    );
  return query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
}

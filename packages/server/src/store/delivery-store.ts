import type {Insertable, Selectable} from 'kysely';
import {sql} from 'kysely';
import type {AcknowledgementOutcome, AcknowledgementRecord} from '@patient-relations/core/notice';
import type {Database} from '../database/database.js';
import type {NoticeDeliveriesTable} from '../database/rights-tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {ListPosition} from './list-position.js';
import {ofFacility} from './of-facility.js';

export type DeliveryRow = Selectable<NoticeDeliveriesTable>;

/** What one record is made of at most: a person, their visit, a version. */
export interface DeliveryPlace {
  readonly subject: string;
  readonly encounter: string | undefined;
  readonly noticeId: string;
  readonly version: string;
}

/** Which records staff look at. */
export interface DeliveryFilter {
  readonly noticeId?: string | undefined;
  readonly subject?: string | undefined;
  readonly status?: AcknowledgementRecord['status'] | undefined;
  readonly outcome?: AcknowledgementOutcome | undefined;
}

const rowsAtOnce = 500;

/** Stores a record, unless its person has one of the same standing for the same visit and version. */
export async function insertDelivery(
  db: Database,
  row: Insertable<NoticeDeliveriesTable>,
): Promise<boolean> {
  const {numInsertedOrUpdatedRows} = await db
    .insertInto('notice_deliveries')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The records of a person for a visit and a version, disputed ones left out. */
export async function findStanding(
  db: Database,
  scope: FacilityScope,
  {subject, encounter, noticeId, version}: DeliveryPlace,
): Promise<readonly DeliveryRow[]> {
  return db
    .selectFrom('notice_deliveries')
    .selectAll()
    .where(ofFacility(scope))
    .where('subject', '=', subject)
    .where(sql<string>`coalesce(encounter, '')`, '=', encounter ?? '')
    .where('notice_id', '=', noticeId)
    .where('version', '=', version)
    .where('status', '<>', 'disputed')
    .execute();
}

export async function findDelivery(
  db: Database,
  scope: FacilityScope,
  id: string,
): Promise<DeliveryRow | undefined> {
  return db
    .selectFrom('notice_deliveries')
    .selectAll()
    .where(ofFacility(scope))
    .where('id', '=', id)
    .executeTakeFirst();
}

/** What these people were given, without what they drew and answered. */
export async function findRecordsOf(
  db: Database,
  scope: FacilityScope,
  subjects: readonly string[],
): Promise<readonly AcknowledgementRecord[]> {
  if (subjects.length === 0) return [];
  const rows = await db
    .selectFrom('notice_deliveries')
    .select('record')
    .where(ofFacility(scope))
    .where('subject', 'in', subjects)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  return rows.map(({record}) => record);
}

/** Records, newest first, from a place in the list on. */
export async function listDeliveries(
  db: Database,
  scope: FacilityScope,
  page: DeliveryFilter & {
    readonly after?: ListPosition | undefined;
    readonly limit: number;
  },
): Promise<readonly DeliveryRow[]> {
  const {noticeId, subject, status, outcome, after, limit} = page;
  const filters = {notice_id: noticeId, subject, status, outcome};
  let query = db.selectFrom('notice_deliveries').selectAll().where(ofFacility(scope));
  for (const [column, value] of Object.entries(filters))
    if (value !== undefined) query = query.where(sql.ref<string>(column), '=', value);
  if (after)
    query = query.where((eb) =>
      eb(eb.refTuple('received_at', 'id'), '<', eb.tuple(after.at, after.id)),
    );
  return query.orderBy('received_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
}

/** Every record, oldest first, a few hundred at a time: however many there are, memory holds those. */
export async function* readDeliveries(
  db: Database,
  scope: FacilityScope,
): AsyncGenerator<DeliveryRow> {
  let after: DeliveryRow | undefined;
  for (;;) {
    const rows: readonly DeliveryRow[] = await readPage(db, scope, after);
    yield* rows;
    after = rows.at(-1);
    if (rows.length < rowsAtOnce || !after) return;
  }
}

async function readPage(
  db: Database,
  scope: FacilityScope,
  after: DeliveryRow | undefined,
): Promise<readonly DeliveryRow[]> {
  return db
    .selectFrom('notice_deliveries')
    .selectAll()
    .where(ofFacility(scope))
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('received_at', 'id'),
          '>',
          eb.tuple(after?.received_at ?? '', after?.id ?? ''),
        ),
      ),
    )
    .orderBy('received_at')
    .orderBy('id')
    .limit(rowsAtOnce)
    .execute();
}

/** Deletes the records that were to be kept until before a date. Only in a transaction: it opens the lock of the table. */
export async function deleteDeliveries(
  db: Database,
  scope: FacilityScope,
  before: string,
): Promise<number> {
  await sql`select set_config('patient_relations.destroy_before', ${before}, true)`.execute(db);
  const {numDeletedRows} = await db
    .deleteFrom('notice_deliveries')
    .where(ofFacility(scope))
    .where('keep_until', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Keeps how many records went, and who took them away. In the transaction that does. */
export async function insertDestruction(
  db: Database,
  scope: FacilityScope,
  destruction: {
    readonly id: string;
    readonly before: string;
    readonly destroyed: number;
    readonly destroyedAt: string;
    readonly by: string;
  },
): Promise<void> {
  const {id, before, destroyed, destroyedAt, by} = destruction;
  await db
    .insertInto('notice_destructions')
    .values({
      tenant: scope.tenant,
      facility_id: scope.facilityId,
      id,
      kept_until_before: before,
      destroyed,
      destroyed_at: destroyedAt,
      destroyed_by: by,
    })
    .execute();
}

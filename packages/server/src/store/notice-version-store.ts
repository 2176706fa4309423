import type {Insertable, Selectable} from 'kysely';
import type {Database} from '../database/database.js';
import type {NoticeVersionsTable} from '../database/rights-tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';

export type NoticeVersionRow = Selectable<NoticeVersionsTable>;

/** A version without its words. */
export type NoticeVersionFrame = Omit<NoticeVersionRow, 'notice' | 'field_values'>;

interface VersionName {
  readonly noticeId: string;
  readonly version: string;
}

const frame = [
  'tenant',
  'facility_id',
  'notice_id',
  'version',
  'content_hash',
  'terms',
  'effective_from',
  'published_at',
  'published_by',
] as const;

/** Stores a version. The one that is there stands; `first` is false then. */
export async function insertNoticeVersion(
  db: Database,
  scope: FacilityScope,
  row: Omit<Insertable<NoticeVersionsTable>, 'tenant' | 'facility_id'>,
): Promise<{readonly row: NoticeVersionRow; readonly first: boolean}> {
  const inserted = await db
    .insertInto('notice_versions')
    .values({tenant: scope.tenant, facility_id: scope.facilityId, ...row})
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (inserted) return {row: inserted, first: true};
  const {notice_id: noticeId, version} = row;
  const stored = await findNoticeVersion(db, scope, {noticeId, version});
  if (!stored) throw new Error('A version is taken and not there.');
  return {row: stored, first: false};
}

export async function findNoticeVersion(
  db: Database,
  scope: FacilityScope,
  {noticeId, version}: VersionName,
): Promise<NoticeVersionRow | undefined> {
  return db
    .selectFrom('notice_versions')
    .selectAll()
    .where(ofFacility(scope))
    .where('notice_id', '=', noticeId)
    .where('version', '=', version)
    .executeTakeFirst();
}

/** These versions, as they were published. */
export async function findNoticeVersions(
  db: Database,
  scope: FacilityScope,
  names: readonly VersionName[],
): Promise<readonly NoticeVersionRow[]> {
  if (names.length === 0) return [];
  return db
    .selectFrom('notice_versions')
    .selectAll()
    .where(ofFacility(scope))
    .where((eb) =>
      eb(
        eb.refTuple('notice_id', 'version'),
        'in',
        names.map(({noticeId, version}) => eb.tuple(noticeId, version)),
      ),
    )
    .orderBy('notice_id')
    .execute();
}

/** Every version of a notice, the one that was published last first. */
export async function listNoticeVersions(
  db: Database,
  scope: FacilityScope,
  noticeId: string,
): Promise<readonly NoticeVersionFrame[]> {
  return db
    .selectFrom('notice_versions')
    .select(frame)
    .where(ofFacility(scope))
    .where('notice_id', '=', noticeId)
    .orderBy('published_at', 'desc')
    .orderBy('version', 'desc')
    .execute();
}

/** Every version of one notice, or of all, in the order in which they were published. */
export async function findVersionFrames(
  db: Database,
  scope: FacilityScope,
  noticeId: string | undefined,
): Promise<readonly NoticeVersionFrame[]> {
  return db
    .selectFrom('notice_versions')
    .select(frame)
    .where(ofFacility(scope))
    .$if(noticeId !== undefined, (query) => query.where('notice_id', '=', noticeId ?? ''))
    .orderBy('notice_id')
    .orderBy('published_at')
    .orderBy('version')
    .execute();
}

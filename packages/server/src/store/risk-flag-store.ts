import type {Insertable, Selectable} from 'kysely';
import type {Database} from '../database/database.js';
import type {RiskFlagsTable} from '../database/risk-tables.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {notKeptFrom} from './kept-from.js';
import type {ListPosition} from './list-position.js';
import {ofFacility} from './of-facility.js';

export type RiskFlagRow = Selectable<RiskFlagsTable>;

/** Where a flag is. */
export type FlagOfCase = Pick<RiskFlagRow, 'tenant' | 'facility_id' | 'flag_id' | 'case_id'>;

/** Writes what the flags of a case add up to. */
export async function replaceFlags(
  db: Database,
  scope: FacilityScope,
  {caseId, rows}: {readonly caseId: string; readonly rows: readonly Insertable<RiskFlagsTable>[]},
): Promise<void> {
  await db
    .deleteFrom('risk_flags')
    .where(ofFacility(scope))
    .where('case_id', '=', caseId)
    .execute();
  if (rows.length > 0) await db.insertInto('risk_flags').values(rows).execute();
}

/** The flags that someone may see, by what is due next; none of a case that is kept from them. */
export async function listFlags(
  db: Database,
  scope: FacilityScope,
  {
    accountId,
    roles,
    after,
    limit,
  }: {
    readonly accountId: string;
    /** Whose flags; `every`: those of all. */
    readonly roles: readonly string[] | 'every';
    readonly after?: ListPosition | undefined;
    readonly limit: number;
  },
): Promise<readonly RiskFlagRow[]> {
  let query = db
    .selectFrom('risk_flags')
    .selectAll()
    .where(ofFacility(scope))
    .where(notKeptFrom({accountId}, 'risk_flags', 'case_id'));
  if (roles !== 'every') query = query.where('role', 'in', roles);
  if (after)
    query = query.where((eb) =>
      eb(eb.refTuple('next_at', 'flag_id'), '>', eb.tuple(after.at, after.id)),
    );
  return query.orderBy('next_at').orderBy('flag_id').limit(limit).execute();
}

/** Flags of which somebody is to be told by now, those behind `after` alone. */
export async function flagsToTell(
  db: Database,
  {
    now,
    after,
    limit,
  }: {readonly now: string; readonly after?: FlagOfCase | undefined; readonly limit: number},
): Promise<readonly FlagOfCase[]> {
  const {tenant = '', facility_id = '', flag_id = ''} = after ?? {};
  return db
    .selectFrom('risk_flags')
    .select(['tenant', 'facility_id', 'flag_id', 'case_id'])
    .where('tell_at', '<=', now)
    .where((eb) =>
      eb(
        eb.refTuple('tenant', 'facility_id', 'flag_id'),
        '>',
        eb.tuple(tenant, facility_id, flag_id),
      ),
    )
    .orderBy('tenant')
    .orderBy('facility_id')
    .orderBy('flag_id')
    .limit(limit)
    .execute();
}

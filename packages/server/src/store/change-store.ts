import {sql} from 'kysely';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';
import {notKeptFrom} from './kept-from.js';

/** That a case is at a version now. Each change has a number of its own. */
export interface CaseChange {
  readonly change: number;
  readonly caseId: string;
  readonly version: number;
}

/** Whoever changes cases holds the lock of this number plus the next one to be given then, as migration 16 says. */
export const writingLock = 0x7072_0000_0000_0000n;

const most = 500;

/** Some changes behind a number, as far as an account may know of them, but for those it was told; oldest first. */
export async function changesAfter(
  db: Database,
  scope: FacilityScope,
  search: {
    readonly accountId: string;
    readonly change: number;
    readonly told: Iterable<number>;
  },
): Promise<{readonly changes: readonly CaseChange[]; readonly isAll: boolean}> {
  const {accountId, change, told} = search;
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'version', 'change'])
    .where(ofFacility(scope))
    .where('change', '>', change)
    .where(sql<boolean>`change <> all(${[...told]}::bigint[])`)
    .where(notKeptFrom({accountId}, 'cases', 'id'))
    .orderBy('change')
    .limit(most)
    .execute();
  const changes = rows.map(({id, version, change: number}) => ({
    change: Number(number),
    caseId: id,
    version,
  }));
  return {changes, isAll: rows.length < most};
}

/**
 * Up to this number every change can be seen by whoever looks from now on, or never will be. Which number was given last
 * is asked first: whoever has one up to that, and is still writing, holds a lock by then.
 */
export async function changesSoFar(db: Database): Promise<number> {
  const {rows: given} = await sql<{last: string}>`
    select case when is_called then last_value else 0 end as last from case_change`.execute(db);
  const {rows: locks} = await sql<{low: string | null}>`
    select min((classid::bigint << 32) + objid::bigint) - ${String(writingLock)}::bigint as low from pg_locks
    where locktype = 'advisory' and objsubid = 1 and classid::bigint >> 16 = ${String(writingLock >> 48n)}::bigint
      and database = (select oid from pg_database where datname = current_database())`.execute(db);
  const last = Number(given[0]?.last ?? 0);
  const low = locks[0]?.low ?? undefined;
  return low === undefined ? last : Math.min(last, Number(low) - 1);
}

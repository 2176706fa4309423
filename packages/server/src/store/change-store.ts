import {sql} from 'kysely';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';
import {notKeptFrom} from './kept-from.js';

/** That a case is at a version now. Its number is that of the transaction which stored it. */
export interface CaseChange {
  readonly change: number;
  readonly caseId: string;
  readonly version: number;
}

const most = 500;

/** Every transaction up to this number has ended: what it changed can be seen, or never will be. */
const ended = sql<string>`pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1`;

/** Some of the changes behind a number. */
export interface ChangesFound {
  /** Oldest first, told ones left out. */
  readonly changes: readonly CaseChange[];
  /** Up to this number there are no others, and never will be; `undefined` where there are none. */
  readonly upTo: number | undefined;
}

/** What changed behind a number, as far as an account may know of it. `told` are cases and versions, as `id version`. */
export async function changesAfter(
  db: Database,
  scope: FacilityScope,
  search: {
    readonly accountId: string;
    readonly change: number;
    readonly told: Iterable<string>;
  },
): Promise<ChangesFound> {
  const {accountId, change, told} = search;
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'version', 'change', ended.as('ended')])
    .where(ofFacility(scope))
    .where('change', '>', change)
    .where(sql<boolean>`id || ' ' || version <> all(${[...told]}::text[])`)
    .where(notKeptFrom({accountId}, 'cases', 'id'))
    .orderBy('change')
    .limit(most)
    .execute();
  const changes = rows.map(({id, version, change: number}) => ({
    change: Number(number),
    caseId: id,
    version,
  }));
  const [last, row] = [changes.at(-1), rows.at(-1)];
  if (!last || !row) return {changes, upTo: undefined};
  // One transaction may change many cases: of the last one some may be left.
  const found = rows.length < most ? last.change : last.change - 1;
  return {changes, upTo: Math.min(Number(row.ended), found)};
}

/** The number up to which every change can be seen now, or never will be. */
export async function changesSoFar(db: Database): Promise<number> {
  const row = await db.selectNoFrom(ended.as('ended')).executeTakeFirstOrThrow();
  return Number(row.ended);
}

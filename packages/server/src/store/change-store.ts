import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {ofFacility} from './of-facility.js';
import {notKeptFrom} from './kept-from.js';

/** That a case is at a version now. */
export interface CaseChange {
  readonly change: number;
  readonly caseId: string;
  readonly version: number;
}

const most = 500;

/** The cases that changed behind a number, as far as an account may know of them, oldest first. */
export async function changesAfter(
  db: Database,
  scope: FacilityScope,
  {accountId, change}: {readonly accountId: string; readonly change: number},
): Promise<readonly CaseChange[]> {
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'version', 'change'])
    .where(ofFacility(scope))
    .where('change', '>', change)
    .where(notKeptFrom({accountId}, 'cases', 'id'))
    .orderBy('change')
    .limit(most)
    .execute();
  return rows.map(({id, version, change: number}) => ({
    change: Number(number),
    caseId: id,
    version,
  }));
}

/** The number of the last change so far. */
export async function lastChange(db: Database, scope: FacilityScope): Promise<number> {
  const row = await db
    .selectFrom('cases')
    .select(({fn}) => fn.max('change').as('last'))
    .where(ofFacility(scope))
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}

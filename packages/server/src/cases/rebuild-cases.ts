import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {cacheOf, updateCaseCache, type CaseCache} from '../store/case-cache.js';
import {readEvents} from '../store/event-store.js';
import {sumsOf} from './load-case.js';

/** What the cache of a case must say, by its events alone. */
export async function rebuiltCache(
  db: Database,
  scope: FacilityScope,
  caseId: string,
): Promise<CaseCache | undefined> {
  const events = (await readEvents(db, scope, [caseId])).map(({event}) => event);
  const sums = sumsOf(events);
  return sums && cacheOf(sums);
}

/** Writes the cache of a case anew from its events. */
export async function rebuildCase(
  db: Database,
  scope: FacilityScope,
  caseId: string,
): Promise<void> {
  const events = (await readEvents(db, scope, [caseId])).map(({event}) => event);
  const sums = sumsOf(events);
  if (sums) await updateCaseCache(db, scope, sums);
}

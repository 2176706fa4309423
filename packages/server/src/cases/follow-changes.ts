import {setTimeout as wait} from 'node:timers/promises';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {changesAfter, lastChange, type CaseChange} from '../store/change-store.js';

/** Who follows the changes of a facility's cases, and from where. */
export interface Following {
  readonly scope: FacilityScope;
  readonly accountId: string;
  /** Goes on behind this number; from now on without one. */
  readonly after?: number | undefined;
  readonly everyMs: number;
  readonly signal: AbortSignal;
}

/**
 * A change gets its number before it is there for others: one with a lower number may come later. So far back it is
 * looked again; a change that is told twice does no harm.
 */
const lookBack = 100;
const remembered = 2000;

/**
 * Tells first from which number on, and then what changes, on whatever instance it was changed; `undefined` each time
 * there was a look.
 */
export async function* followChanges(
  db: Database,
  {scope, accountId, after, everyMs, signal}: Following,
): AsyncGenerator<CaseChange | Pick<CaseChange, 'change'> | undefined> {
  let change = after ?? (await lastChange(db, scope));
  const floor = after ?? change - lookBack;
  const look = () =>
    changesAfter(db, scope, {accountId, change: Math.max(floor, change - lookBack)});
  // What was there before somebody began to follow is on their page already.
  const told = new Set(after === undefined ? (await look()).map(keyOf) : []);
  // Whoever is told this sees everything that changes from here on, and knows where to go on from.
  yield {change};
  while (!signal.aborted) {
    for (const each of await look()) {
      change = Math.max(change, each.change);
      if (told.has(keyOf(each))) continue;
      told.add(keyOf(each));
      yield each;
    }
    forgetOldest(told);
    yield undefined;
    await wait(everyMs, undefined, {signal}).catch(() => undefined);
  }
}

function keyOf({caseId, version}: CaseChange): string {
  return `${caseId} ${version}`;
}

function forgetOldest(told: Set<string>): void {
  for (const key of told) {
    if (told.size <= remembered) return;
    told.delete(key);
  }
}

import {setTimeout as wait} from 'node:timers/promises';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import {changesAfter, changesSoFar, type CaseChange} from '../store/change-store.js';

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
 * Tells first from which number on, and then what changes, on whatever instance it was changed; `undefined` each time
 * there was a look. The number that goes with a change is where to go on from once it is told: no change is missed
 * there that was begun before it and stored after it, and some may be told again.
 */
export async function* followChanges(
  db: Database,
  {scope, accountId, after = Infinity, everyMs, signal}: Following,
): AsyncGenerator<CaseChange | Pick<CaseChange, 'change'> | undefined> {
  // A number to come is that of another database, from before this one was put back from a backup.
  let change = Math.min(after, await changesSoFar(db));
  const told = new Map<string, number>();
  // Whoever is told this sees everything that changes from here on, and knows where to go on from.
  yield {change};
  while (!signal.aborted) {
    const search = {accountId, change, told: told.keys()};
    const {changes, upTo = change} = await changesAfter(db, scope, search);
    for (const [index, each] of changes.entries()) {
      told.set(`${each.caseId} ${each.version}`, each.change);
      // Once the last one is told, all of them are.
      const isLast = index === changes.length - 1;
      yield {...each, change: isLast ? Math.max(change, upTo) : change};
    }
    change = Math.max(change, upTo);
    for (const [key, number] of told) if (number <= change) told.delete(key);
    yield undefined;
    await wait(everyMs, undefined, {signal}).catch(() => undefined);
  }
}

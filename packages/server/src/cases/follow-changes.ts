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
  // A number that was not given yet is one that was lost when an older backup was put back.
  let change = Math.min(after, await changesSoFar(db));
  const told = new Set<number>();
  // Whoever is told this sees everything that changes from here on, and knows where to go on from.
  yield {change};
  while (!signal.aborted) {
    const look = async () => {
      // Asked first: what is looked for afterwards holds all that was there then.
      const soFar = await changesSoFar(db);
      return {soFar, ...(await changesAfter(db, scope, {accountId, change, told}))};
    };
    const first = await look();
    // What came between the two is known for certain once both are asked again.
    const isBetween = (first.changes.at(-1)?.change ?? 0) > first.soFar;
    const {soFar, changes, isAll} = isBetween ? await look() : first;
    const last = changes.at(-1);
    const upTo = Math.max(change, isAll ? soFar : Math.min(soFar, last?.change ?? soFar));
    for (const each of changes) {
      told.add(each.change);
      // Once the last one is told, all of them are.
      yield {...each, change: each === last ? Math.min(upTo, each.change) : change};
    }
    change = upTo;
    for (const number of told) if (number <= change) told.delete(number);
    yield undefined;
    await wait(everyMs, undefined, {signal}).catch(() => undefined);
  }
}

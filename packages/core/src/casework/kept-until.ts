import {dateIn} from '../facility/date-in.js';
import type {PolicyPack} from '../policy/policy-pack.js';
import {isOpen} from './queue-row.js';
import type {CaseOnRecord} from './redaction-rules.js';

/** How long a hospital keeps its cases. */
export interface KeepingRules {
  /** In years, where no pack in force says longer. */
  readonly years: number;
  readonly packs: readonly Pick<PolicyPack, 'id' | 'version' | 'retention'>[];
  readonly timeZone: string;
}

/**
 * The last day on which a case has to be kept, by the longest of what its packs and the hospital say; `undefined` while
 * it is open. Counted from the last thing that happened in it: whoever writes after the answer keeps their case alive.
 */
export function keptUntil(
  {events, state, work}: CaseOnRecord,
  {years, packs, timeZone}: KeepingRules,
): string | undefined {
  const last = events.at(-1);
  if (last === undefined || isOpen(state)) return undefined;
  const inForce = work.packs.at(-1)?.packs ?? [];
  const retentions = packs.flatMap(({id, version, retention}) =>
    retention && inForce.some((each) => each.id === id && each.version === version)
      ? [retention.years]
      : [],
  );
  return yearsLater(dateIn(timeZone, new Date(last.at)), Math.max(years, ...retentions));
}

function yearsLater(date: string, years: number): string {
  const later = new Date(`${date}T00:00:00.000Z`);
  // From a 29 February it is the 1 March where there is no such day: never a day too early.
  later.setUTCFullYear(later.getUTCFullYear() + years);
  return later.toISOString().slice(0, 10);
}

import type {CaseState} from '../case/reduce-case.js';
import {dateIn} from '../facility/date-in.js';
import type {DeadlineRules} from '../policy/deadlines/deadline-rules.js';
import {packOn} from '../policy/deadlines/pack-on.js';
import type {PolicyPack} from '../policy/policy-pack.js';
import type {CaseWork} from './case-work.js';

/**
 * The rules a case falls under: those that staff put it under, in the version they named, or those of the facility as
 * they were on the day it came.
 */
export function packsOfCase(
  {state, work}: {readonly state: CaseState; readonly work: Pick<CaseWork, 'packs'>},
  {packs, inForce, timeZone}: Pick<DeadlineRules, 'packs' | 'inForce' | 'timeZone'>,
): readonly PolicyPack[] {
  const named = work.packs.at(-1)?.packs;
  if (named)
    return named.flatMap(
      (each) => packs.find(({id, version}) => id === each.id && version === each.version) ?? [],
    );
  const day = dateIn(timeZone, new Date(state.receivedAt ?? 0));
  return inForce.flatMap((id) => packOn(packs, id, day) ?? []);
}

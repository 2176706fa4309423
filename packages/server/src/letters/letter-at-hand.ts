import type {CaseAtHand, LetterAtHand} from '@patient-relations/core/casework';
import {packOn} from '@patient-relations/core/deadlines';
import {dateIn} from '@patient-relations/core/facility';
import {policyPacks, type PolicyPack} from '@patient-relations/core/policy';
import type {LoadedCase} from '../cases/load-case.js';
import type {HostedFacility} from '../facility/facilities.js';

type Hosted = Pick<HostedFacility, 'letters' | 'deadlineRules'>;

/** A case with all that its letters are made of and held against. */
export function letterAtHand(at: CaseAtHand & LoadedCase, hosted: Hosted, now: Date): LetterAtHand {
  const {hospital, templates} = hosted.letters;
  return {...at, packs: packsOf(at, hosted), hospital, templates, now: now.toISOString()};
}

/**
 * The rules a case falls under: those that staff put it under, in the version they named, or those of the facility as
 * they were on the day it came.
 */
export function packsOf(
  {state, work}: Pick<CaseAtHand, 'state' | 'work'>,
  {deadlineRules: {packs, inForce, timeZone}}: Hosted,
): readonly PolicyPack[] {
  const named = work.packs.at(-1)?.packs;
  if (named)
    return named.flatMap(
      (each) =>
        policyPacks.find(({id, version}) => id === each.id && version === each.version) ?? [],
    );
  const day = dateIn(timeZone, new Date(state.receivedAt ?? 0));
  return inForce.flatMap((id) => packOn(packs, id, day) ?? []);
}

import type {CaseAtHand, LetterAtHand} from '@patient-relations/core/casework';
import {packsOfCase} from '@patient-relations/core/service';
import type {LoadedCase} from '../cases/load-case.js';
import type {HostedFacility} from '../facility/facilities.js';

type Hosted = Pick<HostedFacility, 'letters' | 'deadlineRules'>;

/** A case with all that its letters are made of and held against. */
export function letterAtHand(at: CaseAtHand & LoadedCase, hosted: Hosted): LetterAtHand {
  const {hospital, templates} = hosted.letters;
  return {
    ...at,
    packs: packsOfCase(at, hosted.deadlineRules),
    hospital,
    templates,
  };
}

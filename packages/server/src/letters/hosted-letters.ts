import type {LetterHospital} from '@patient-relations/core/casework';
import {localize, type Facility} from '@patient-relations/core/facility';
import {
  letterTemplates,
  type Letterhead,
  type LetterTemplate,
} from '@patient-relations/core/letter';
import type {LettersConfig} from '../config/letters-config.js';
import type {Paper} from './letter-page.js';

/** What the letters of a facility are made with. */
export interface HostedLetters {
  readonly letterhead: Letterhead;
  readonly paper: Paper;
  /** The hospital's own last: of two for one purpose and language the last counts. */
  readonly templates: readonly LetterTemplate[];
  readonly hospital: LetterHospital;
}

export function hostedLetters(
  {name, timeZone, languages: [language = 'en']}: Facility,
  {letterhead, paper = 'A4', facts = {}, values = {}, templates = []}: LettersConfig = {},
): HostedLetters {
  return {
    letterhead: letterhead ?? {name: localize(name, language).text, lines: []},
    paper,
    templates: [...letterTemplates, ...templates],
    hospital: {name, timeZone, facts, values},
  };
}

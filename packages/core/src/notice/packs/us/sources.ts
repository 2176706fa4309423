import {cited} from '../../../policy/cite.js';
import {jointCommission} from '../../../policy/packs/us-bodies.js';
import type {Source} from '../../../policy/source.js';

/** A fact that was checked against the page named. */
export function readAt(citation: string, url: string, note?: string): Source {
  return {citation, confidence: 'read', url, ...(note && {note})};
}

/** What a hospital has to show that it did is kept six years (45 CFR 164.530(j)): the default where no rule says more. */
export function sixYears(note: string): {readonly years: number; readonly source: Source} {
  return {years: 6, source: cited('45 CFR 164.530(j)(2)', note)};
}

/** Freedom from reprisal, as far as federal rules say it in words. */
export const noReprisal: readonly Source[] = [
  cited('45 CFR 164.530(g)', 'Says so for privacy rights.'),
  cited('45 CFR 80.7(e)', 'Says so for civil rights complaints.'),
  ...jointCommission,
];

/** Language help and aids cost the patient nothing. */
export const freeLanguageHelp: readonly Source[] = [cited('45 CFR 92.201'), cited('45 CFR 92.202')];

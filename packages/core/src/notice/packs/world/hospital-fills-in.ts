import {unverified} from '../../../policy/cite.js';
import type {Source} from '../../../policy/source.js';
import type {DeliveryRule, Notice} from '../../notice.js';

/** What a hospital does without a rule that was read: it stands by it, or changes it. */
export const ownPractice = unverified(
  'Practice of the hospital',
  'No rule that says so was read for this place. The hospital confirms it or changes it.',
);

/** Given once in each version as people arrive, where no rule says when. */
export function defaultDelivery(sources: readonly Source[]): readonly DeliveryRule[] {
  return [
    {
      settings: ['inpatient', 'outpatient', 'emergency', 'observation'],
      on: 'arrival',
      repeat: 'version',
      proof: 'delivery',
      sources: [
        unverified(
          sources[0]?.citation ?? 'Practice of the hospital',
          'When and how often it is given was not read. The hospital confirms it or changes it.',
        ),
      ],
    },
  ];
}

/** Kept six years where no rule that was read says how long. */
export const defaultRetention: Notice['retention'] = {
  years: 6,
  source: unverified(
    'Practice of the hospital',
    'No rule about how long a record of delivery is kept was read for this place. Six years are the default of the United States.',
  ),
};

import {unverified} from '../../../policy/cite.js';
import type {Source} from '../../../policy/source.js';
import type {DeliveryRule, Notice, NoticeField} from '../../notice.js';

/** The hospital's name, as patients know it. */
export const hospital: NoticeField = {
  name: 'hospital',
  meaning: 'The name of the hospital, as patients know it.',
  type: 'text',
  required: true,
};

/** Whom to call, and where to write or come to. */
export const patientRelations: readonly NoticeField[] = [
  {
    name: 'patientRelationsPhone',
    meaning: 'The phone number of the patient relations office.',
    type: 'phone',
    required: true,
  },
  {
    name: 'patientRelationsAddress',
    meaning: 'Where people can write or come to with a problem: office, street, city.',
    type: 'text',
    required: true,
  },
];

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

import {cited, unverified} from '../../../../policy/cite.js';
import type {Notice} from '../../../notice.js';
import {civilRightsOffice, fairTreatmentCoordinator, hospital, required} from '../../fields.js';
import {noPunishmentSection} from '../no-punishment.js';
import {noReprisal, readAt} from '../sources.js';
import {en} from './en.js';
import {es} from './es.js';

const whatSexCovers = [
  readAt(
    'Tennessee v. Kennedy, 2025 WL 2982069',
    'https://tax.thomsonreuters.com',
    'Vacated what the rule of 2024 says about gender identity, on 22 October 2025.',
  ),
  unverified(
    '45 CFR 92 in Texas and Montana',
    'A court stayed the whole rule for entities there in 2024; whether it still does is not known.',
  ),
];

/** The notice that a hospital does not discriminate, and whom to tell if it does (section 1557). */
export const nondiscrimination: Notice = {
  id: 'us-nondiscrimination',
  kind: 'nondiscrimination',
  jurisdiction: 'US',
  version: '1',
  effective: {from: '2026-01-01'},
  change: {kind: 'substantive'},
  language: 'en',
  sections: [
    {
      id: 'equal-treatment',
      statements: [
        {id: 'law', sources: [cited('45 CFR 92.10(a)(1)(i)')]},
        {id: 'grounds', sources: [cited('45 CFR 92.101(a)'), ...whatSexCovers]},
      ],
    },
    {
      id: 'disability',
      statements: [
        {id: 'changes', sources: [cited('45 CFR 92.10(a)(1)(ii)'), cited('45 CFR 92.205')]},
        {id: 'aids', sources: [cited('45 CFR 92.10(a)(1)(ii)'), cited('45 CFR 92.202')]},
      ],
    },
    {
      id: 'languages',
      statements: [
        {id: 'free-help', sources: [cited('45 CFR 92.10(a)(1)(iii)'), cited('45 CFR 92.201')]},
      ],
    },
    {
      id: 'how-to-get-help',
      statements: [
        {id: 'ask', sources: [cited('45 CFR 92.10(a)(1)(iv)')]},
        {id: 'coordinator', sources: [cited('45 CFR 92.10(a)(1)(v)'), cited('45 CFR 92.7')]},
      ],
    },
    {
      id: 'complain-here',
      statements: [
        {id: 'how', sources: [cited('45 CFR 92.10(a)(1)(vi)')]},
        {id: 'fair-and-prompt', sources: [cited('45 CFR 92.8(c)')]},
      ],
    },
    {
      id: 'file-directly',
      statements: [
        {id: 'office', sources: [cited('45 CFR 92.10(a)(1)(vii)'), cited('45 CFR 92.301')]},
        {
          id: 'time-limit',
          sources: [cited('45 CFR 80.7(b)', '180 days, unless the office allows more.')],
        },
      ],
    },
    {
      id: 'where-to-find',
      statements: [{id: 'website', sources: [cited('45 CFR 92.10(a)(1)(viii)')]}],
    },
    noPunishmentSection(noReprisal),
  ],
  texts: {en, es},
  fields: [
    hospital,
    ...fairTreatmentCoordinator,
    required('coordinatorEmail', 'email', "The coordinator's e-mail address."),
    required('noticeUrl', 'url', 'The page of your site where this notice stands.'),
    ...civilRightsOffice,
  ],
  delivery: [
    {
      settings: ['inpatient', 'outpatient', 'emergency', 'observation'],
      on: 'arrival',
      repeat: 'year',
      proof: 'delivery',
      sources: [
        cited(
          '45 CFR 92.10(a)(2)',
          'Every year and on request. Besides: on the website, and posted where people see it, in sans serif of 20 points or more.',
        ),
      ],
    },
  ],
  retention: {
    years: 3,
    source: cited(
      '45 CFR 92.8(c)',
      'Three years is what the rule asks for records of grievances; it names no period for the notice.',
    ),
  },
};

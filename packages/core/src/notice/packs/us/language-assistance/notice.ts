import {cited, unverified} from '../../../../policy/cite.js';
import type {Notice} from '../../../notice.js';
import {civilRightsOffice, hospital, required} from '../../fields.js';
import {noPunishmentSection} from '../no-punishment.js';
import {noReprisal} from '../sources.js';
import {en} from './en.js';
import {es} from './es.js';

const everyone = ['inpatient', 'outpatient', 'emergency', 'observation'] as const;

/** The notice that language help and aids are there for free (section 1557). */
export const languageAssistance: Notice = {
  id: 'us-language-assistance',
  kind: 'language-assistance',
  jurisdiction: 'US',
  version: '1',
  effective: {from: '2026-01-01'},
  change: {kind: 'substantive'},
  language: 'en',
  sections: [
    {
      id: 'free-help',
      statements: [
        {id: 'languages', sources: [cited('45 CFR 92.11(a)'), cited('45 CFR 92.201(a)-(b)')]},
        {id: 'aids', sources: [cited('45 CFR 92.11(a)'), cited('45 CFR 92.202')]},
      ],
    },
    {
      id: 'how-to-ask',
      statements: [{id: 'call', sources: [cited('45 CFR 92.11(a)')]}],
    },
    {
      id: 'your-own-people',
      statements: [
        {id: 'not-needed', sources: [cited('45 CFR 92.201(e)')]},
        {id: 'children', sources: [cited('45 CFR 92.201(e)(2)')]},
      ],
    },
    {
      id: 'this-message',
      statements: [
        {
          id: 'languages-of-it',
          sources: [
            cited(
              '45 CFR 92.11(b)',
              'English and at least the 15 languages most spoken by people with limited English in the state or states served.',
            ),
          ],
        },
      ],
    },
    {
      id: 'file-directly',
      statements: [{id: 'office', sources: [cited('45 CFR 92.301')]}],
    },
    noPunishmentSection(noReprisal),
  ],
  texts: {en, es},
  fields: [
    hospital,
    required('languageLinePhone', 'phone', 'The number to call for an interpreter or an aid.'),
    required('relayNumber', 'text', 'The number of the relay service, 711 in the United States.'),
    required(
      'languagesOffered',
      'text',
      'The languages you give this message in, each by its own name: English and at least the 15 that the rule asks for in your state.',
    ),
    ...civilRightsOffice,
  ],
  delivery: [
    {
      settings: everyone,
      on: 'arrival',
      repeat: 'year',
      proof: 'delivery',
      sources: [
        cited(
          '45 CFR 92.11(b)',
          'Every year, on request, on the website and posted, as the nondiscrimination notice.',
        ),
      ],
    },
    {
      settings: everyone,
      on: 'discharge',
      withinHours: 0,
      repeat: 'encounter',
      proof: 'delivery',
      sources: [
        cited(
          '45 CFR 92.11(c)(5)',
          'It has to go with discharge papers, and with complaint forms, privacy notices, consent forms and handbooks.',
        ),
      ],
    },
  ],
  retention: {
    years: 3,
    source: unverified(
      '45 CFR 92.11',
      'The rule names no period. Three years is what 45 CFR 92.8(c) asks for records of grievances.',
    ),
  },
};

import {cited} from '../../../../policy/cite.js';
import type {Source} from '../../../../policy/source.js';
import type {Notice} from '../../../notice.js';
import {
  hospital,
  patientRelationsAddress,
  patientRelationsPhone,
  required,
  stateAgency,
} from '../../fields.js';
import {noPunishmentSection} from '../no-punishment.js';
import {noReprisal, readAt, sixYears} from '../sources.js';
import {en} from './en.js';
import {es} from './es.js';

function rule(paragraph: string): Source {
  return readAt(`42 CFR 489.102${paragraph}`, 'http://cfr.laws-info.com/text/42/489/102');
}

const limits =
  'Which advance directives, or parts of them, your hospital cannot carry out for reasons of conscience, or that there are none. It must say whether the whole hospital objects or single doctors, which state law allows it, and which conditions or treatments are meant.';
const stateLaw =
  'What the law of your state says about deciding on care, refusing it, and advance directives, in plain words. To be brought up to date within 90 days of a change of that law.';

/** What every adult is told about advance directives when they come to stay (Patient Self-Determination Act). */
export const advanceDirectives: Notice = {
  id: 'us-advance-directives',
  kind: 'advance-directives',
  jurisdiction: 'US',
  version: '1',
  effective: {from: '2026-01-01'},
  change: {kind: 'substantive'},
  language: 'en',
  sections: [
    {
      id: 'about',
      statements: [
        {id: 'what', sources: [cited('42 CFR 489.100')]},
        {id: 'kinds', sources: [cited('42 CFR 489.100')]},
      ],
    },
    {
      id: 'your-choice',
      statements: [
        {id: 'accept-or-refuse', sources: [rule('(a)(1)(i)')]},
        {id: 'make-one', sources: [rule('(a)(1)(i)')]},
        {id: 'not-a-condition', sources: [rule('(a)(3)')]},
      ],
    },
    {id: 'state-law', statements: [{id: 'law', sources: [rule('(a)(1)(i)')]}]},
    {
      id: 'our-policy',
      statements: [
        {id: 'follow', sources: [rule('(a)(1)(ii)'), cited('42 CFR 482.13(b)(3)')]},
        {id: 'limits', sources: [rule('(a)(1)(ii)(A)-(C)')]},
      ],
    },
    {
      id: 'two-questions',
      statements: [
        {id: 'do-you-have-one', sources: [rule('(a)(2)')]},
        {
          id: 'do-we-have-a-copy',
          sources: [
            readAt(
              '42 CFR 489.102(a)(2)',
              'http://cfr.laws-info.com/text/42/489/102',
              'The rule asks to note whether there is one. Asking for a copy is what lets staff follow it.',
            ),
          ],
        },
        {id: 'written-down', sources: [rule('(a)(2)')]},
      ],
    },
    {
      id: 'too-ill',
      statements: [
        {id: 'family-first', sources: [cited('42 CFR 489.102(e)')]},
        {id: 'you-later', sources: [cited('42 CFR 489.102(e)')]},
      ],
    },
    {
      id: 'talk-to-us',
      statements: [{id: 'whom-to-ask', sources: [cited('42 CFR 489.102(a)(5)-(6)')]}],
    },
    {
      id: 'file-directly',
      statements: [{id: 'state-agency', sources: [cited('42 CFR 489.102(a)(4)')]}],
    },
    noPunishmentSection(noReprisal),
  ],
  texts: {en, es},
  fields: [
    hospital,
    required('stateLawEn', 'text', `${stateLaw} In English.`),
    required('stateLawEs', 'text', 'The same in Spanish.'),
    required('limitsEn', 'text', `${limits} In English.`),
    required('limitsEs', 'text', 'The same in Spanish.'),
    patientRelationsPhone,
    patientRelationsAddress,
    ...stateAgency,
  ],
  delivery: [
    {
      settings: ['inpatient'],
      onlyFor: 'adult',
      on: 'admission',
      withinHours: 0,
      repeat: 'encounter',
      proof: 'delivery',
      sources: [
        cited('42 CFR 489.102(b)(1)'),
        readAt(
          '42 CFR 489.102(a)(2)',
          'http://cfr.laws-info.com/text/42/489/102',
          'Whether there is an advance directive goes into the medical record besides, where it is easy to see.',
        ),
      ],
    },
  ],
  retention: sixYears(
    'Kept with the medical record: the period of the hospital for it goes before, and is often longer.',
  ),
};

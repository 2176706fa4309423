import {cited} from '../../../../policy/cite.js';
import type {Notice} from '../../../notice.js';
import {hospital, qualityOrganization} from '../../fields.js';
import {noPunishmentSection} from '../no-punishment.js';
import {formFields, officialForm} from '../official-form.js';
import {noReprisal, readAt, sixYears} from '../sources.js';
import {en} from './en.js';
import {es} from './es.js';

const final2006 =
  'https://www.federalregister.gov/documents/2006/11/27/E6-20131/medicare-program-notification-of-hospital-discharge-appeal-rights';

/** Beside the Important Message from Medicare: that a person may have their discharge reviewed. */
export const medicareImportantMessage: Notice = {
  id: 'us-medicare-im',
  kind: 'fixed-form',
  jurisdiction: 'US',
  version: '1',
  effective: {from: '2026-01-01'},
  change: {kind: 'substantive'},
  language: 'en',
  sections: [
    {
      id: 'about',
      statements: [
        {id: 'the-form', sources: [cited('42 CFR 405.1205(b)')]},
        {
          id: 'not-this-page',
          sources: [cited('CMS-10065', 'The layout is fixed: the form is shown as it is.')],
        },
      ],
    },
    {
      id: 'your-rights',
      statements: [
        {id: 'care-you-need', sources: [cited('42 CFR 405.1205(b)(2)')]},
        {id: 'take-part', sources: [cited('CMS-10065')]},
        {id: 'report-quality', sources: [cited('CMS-10065')]},
      ],
    },
    {
      id: 'if-it-is-too-soon',
      statements: [
        {id: 'ask-for-review', sources: [cited('42 CFR 405.1206(a)')]},
        {id: 'when', sources: [cited('42 CFR 405.1206(b)(1)')]},
        {id: 'cost', sources: [cited('42 CFR 405.1206(f)')]},
        {id: 'later', sources: [cited('42 CFR 405.1206(f)')]},
      ],
    },
    {
      id: 'signing',
      statements: [
        {id: 'only-that-you-got-it', sources: [cited('42 CFR 405.1205(b)(3)')]},
        {id: 'you-may-refuse', sources: [cited('42 CFR 405.1205(b)(4)')]},
        {id: 'second-copy', sources: [cited('42 CFR 405.1205(c)(1)')]},
      ],
    },
    {
      id: 'file-directly',
      statements: [{id: 'reviewer', sources: [cited('42 CFR 405.1206(b)'), cited('42 CFR 476')]}],
    },
    noPunishmentSection(noReprisal),
  ],
  texts: {en, es},
  fields: [hospital, ...qualityOrganization, ...formFields],
  delivery: [
    {
      settings: ['inpatient'],
      onlyFor: 'medicare',
      on: 'admission',
      withinHours: 48,
      repeat: 'encounter',
      proof: 'signature',
      sources: [
        cited(
          '42 CFR 405.1205(b)',
          'Within 2 calendar days of admission; signature and date, or a note that it was refused.',
        ),
        readAt('71 FR 68708', final2006, 'Medicare plans too (42 CFR 422.620).'),
      ],
    },
  ],
  retention: sixYears(
    'Kept with the medical record: the period of the hospital for it goes before.',
  ),
  form: officialForm('CMS-10065'),
};

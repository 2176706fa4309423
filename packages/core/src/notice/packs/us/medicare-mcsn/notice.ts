import type {Notice} from '../../../notice.js';
import {hospital, qualityOrganization} from '../../fields.js';
import {noPunishmentSection} from '../no-punishment.js';
import {formFields, officialForm} from '../official-form.js';
import {noReprisal, readAt, sixYears} from '../sources.js';
import {en} from './en.js';
import {es} from './es.js';

const form = readAt(
  'CMS-10868',
  'https://omb.report/icr/202401-0938-012/doc/139100201',
  'Read in the draft of the form. Its layout is fixed: the form is shown as it is.',
);
const appeals = readAt(
  '42 CFR 405.1210-405.1212',
  'https://medicare.gov/providers-services/claims-appeals-complaints/appeals/original-medicare/appeal-part-a-hospital-status-change',
);

/** Beside the Medicare Change of Status Notice: from inpatient to outpatient, and the fast appeal. */
export const medicareChangeOfStatus: Notice = {
  id: 'us-medicare-mcsn',
  kind: 'fixed-form',
  jurisdiction: 'US',
  version: '1',
  effective: {from: '2025-02-14'},
  change: {kind: 'substantive'},
  language: 'en',
  sections: [
    {
      id: 'about',
      statements: [
        {id: 'the-form', sources: [form, appeals]},
        {id: 'not-this-page', sources: [form]},
      ],
    },
    {
      id: 'what-it-means',
      statements: [
        {id: 'bill', sources: [form, appeals]},
        {id: 'nursing-facility', sources: [form, appeals]},
        {id: 'no-part-b', sources: [appeals]},
      ],
    },
    {
      id: 'appeal',
      statements: [
        {id: 'right', sources: [form, appeals]},
        {id: 'when', sources: [form]},
        {id: 'how-long', sources: [form, appeals]},
        {id: 'if-they-agree-with-you', sources: [form]},
        {id: 'if-they-do-not', sources: [form]},
      ],
    },
    {
      id: 'signing',
      statements: [
        {
          id: 'explained',
          sources: [
            readAt(
              'CMS-10868 instructions',
              'https://omb.report/icr/202401-0938-012/doc/139100501',
            ),
          ],
        },
        {
          id: 'only-that-you-got-it',
          sources: [
            readAt(
              'CMS-10868 instructions',
              'https://omb.report/icr/202401-0938-012/doc/139100501',
            ),
          ],
        },
      ],
    },
    {
      id: 'file-directly',
      statements: [{id: 'reviewer', sources: [form]}],
    },
    noPunishmentSection(noReprisal),
  ],
  texts: {en, es},
  fields: [hospital, ...qualityOrganization, ...formFields],
  delivery: [
    {
      settings: ['inpatient', 'observation'],
      onlyFor: 'original-medicare',
      on: 'reclassification',
      repeat: 'encounter',
      proof: 'signature',
      spoken: true,
      sources: [
        readAt(
          '42 CFR 405.1210',
          'https://icd10monitor.medlearn.com/navigating-reclassification-from-inpatient-to-outpatient-observation',
          'As soon as the status is changed, and 4 hours before the person leaves at the latest. With Part B only after a stay of three days or more of which fewer than three as an inpatient, by the third day; without Part B at once.',
        ),
        readAt(
          'CMS-10868',
          'https://ngsmedicare.com/en/web/ngs/beneficiary-notices-initiatives?selectedArticleId=12651728',
          'Since 14 February 2025.',
        ),
      ],
    },
  ],
  retention: sixYears(
    'Kept with the medical record: the period of the hospital for it goes before.',
  ),
  form: officialForm('CMS-10868'),
};

import {cited} from '../../../../policy/cite.js';
import type {Notice} from '../../../notice.js';
import {hospital, patientRelationsPhone, qualityOrganization} from '../../fields.js';
import {noPunishmentSection} from '../no-punishment.js';
import {formFields, officialForm} from '../official-form.js';
import {noReprisal, readAt, sixYears} from '../sources.js';
import {en} from './en.js';
import {es} from './es.js';

const timing =
  'https://medigold.com/For-Providers/Tools-and-Resources/Utilization-Management/Hospitals-and-Inpatient-Rehabilitation-Centers/Notifications-to-Members';

/** Beside the Medicare Outpatient Observation Notice: that a person is not an inpatient, and what it costs. */
export const medicareObservation: Notice = {
  id: 'us-medicare-moon',
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
        {id: 'the-form', sources: [cited('42 CFR 489.20(y)')]},
        {
          id: 'not-this-page',
          sources: [cited('CMS-10611', 'The layout is fixed: the form is shown as it is.')],
        },
      ],
    },
    {
      id: 'what-it-means',
      statements: [
        {id: 'outpatient', sources: [cited('42 CFR 489.20(y)')]},
        {id: 'reason', sources: [cited('42 CFR 489.20(y)')]},
      ],
    },
    {
      id: 'cost',
      statements: [
        {id: 'part-b', sources: [cited('CMS-10611')]},
        {id: 'own-drugs', sources: [cited('CMS-10611')]},
        {id: 'nursing-facility', sources: [cited('CMS-10611'), cited('42 CFR 409.30(a)')]},
        {id: 'plan', sources: [cited('CMS-10611')]},
      ],
    },
    {
      id: 'explained',
      statements: [
        {
          id: 'by-a-person',
          sources: [readAt('CMS-10611 instructions', 'https://omb.report/icr/202512-0938-009')],
        },
        {id: 'ask', sources: [cited('42 CFR 489.20(y)')]},
      ],
    },
    {
      id: 'signing',
      statements: [
        {id: 'only-that-you-got-it', sources: [cited('42 CFR 489.20(y)(2)')]},
        {id: 'you-may-refuse', sources: [cited('42 CFR 489.20(y)(2)')]},
      ],
    },
    {
      id: 'file-directly',
      statements: [{id: 'reviewer', sources: [cited('42 CFR 476')]}],
    },
    noPunishmentSection(noReprisal),
  ],
  texts: {en, es},
  fields: [hospital, patientRelationsPhone, ...qualityOrganization, ...formFields],
  delivery: [
    {
      settings: ['observation'],
      onlyFor: 'medicare',
      on: 'observation',
      onlyAfterHours: 24,
      withinHours: 36,
      repeat: 'encounter',
      proof: 'signature',
      spoken: true,
      sources: [
        readAt(
          '42 CFR 489.20(y)',
          timing,
          'After more than 24 hours of observation, no later than 36 hours after it began.',
        ),
        readAt(
          'CMS-10611 instructions',
          'https://omb.report/icr/202512-0938-009',
          'Explained in spoken words and signed, or a note that it was refused. What is filled in is 12-point; no Social Security or Medicare number.',
        ),
      ],
    },
  ],
  retention: sixYears(
    'Kept with the medical record: the period of the hospital for it goes before.',
  ),
  form: officialForm('CMS-10611'),
};

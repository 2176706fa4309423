import {cited} from '../../../../policy/cite.js';
import type {Notice} from '../../../notice.js';
import {hospital, qualityOrganization} from '../../fields.js';
import {noPunishmentSection} from '../no-punishment.js';
import {formFields, officialForm} from '../official-form.js';
import {noReprisal, readAt, sixYears} from '../sources.js';
import {en} from './en.js';
import {es} from './es.js';

/** The copy of the Important Message before a person leaves: a notice of its own, since both are owed in one stay. */
export const medicareImportantMessageCopy: Notice = {
  id: 'us-medicare-im-follow-up',
  kind: 'fixed-form',
  jurisdiction: 'US',
  version: '1',
  effective: {from: '2026-01-01'},
  change: {kind: 'substantive'},
  language: 'en',
  sections: [
    {
      id: 'about',
      statements: [{id: 'once-more', sources: [cited('42 CFR 405.1205(c)(1)')]}],
    },
    {
      id: 'if-it-is-too-soon',
      statements: [
        {id: 'ask-for-review', sources: [cited('42 CFR 405.1206(a)-(b)')]},
        {id: 'cost', sources: [cited('42 CFR 405.1206(f)')]},
      ],
    },
    noPunishmentSection(noReprisal),
  ],
  texts: {en, es},
  fields: [hospital, ...qualityOrganization, ...formFields],
  delivery: [
    {
      settings: ['inpatient'],
      onlyFor: 'medicare',
      on: 'discharge',
      fromHours: -48,
      withinHours: -4,
      repeat: 'encounter',
      proof: 'delivery',
      sources: [
        readAt(
          '71 FR 68708',
          'https://www.federalregister.gov/documents/2006/11/27/E6-20131/medicare-program-notification-of-hospital-discharge-appeal-rights',
          'A copy of what was signed, not more than 2 days before the discharge.',
        ),
        cited(
          'Medicare Claims Processing Manual, chapter 30, section 200',
          'At least 4 hours before the person leaves. Not owed where the first was given within the 2 days before the discharge; the list of who is due cannot tell, and shows it all the same.',
        ),
      ],
    },
  ],
  retention: sixYears(
    'Kept with the medical record: the period of the hospital for it goes before.',
  ),
  form: officialForm('CMS-10065'),
};

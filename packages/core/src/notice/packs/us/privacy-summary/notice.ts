import {cited} from '../../../../policy/cite.js';
import type {Notice} from '../../../notice.js';
import {civilRightsOffice, hospital, privacyOffice, required} from '../../fields.js';
import {noPunishmentSection} from '../no-punishment.js';
import {readAt} from '../sources.js';
import {en} from './en.js';
import {es} from './es.js';

const effortUrl = 'https://www.scribd.com/document/1961569';
const partTwo = readAt(
  '45 CFR 164.520 as amended in 2024 (42 CFR Part 2 records)',
  'https://www.nixonpeabody.com/insights/alerts/2026/02/03/notice-of-privacy-practices-updates-deadline-part-2-enforcement-by-ocr',
  'Has to be in the full notice from 16 February 2026 on. Federal models were published on 13 February 2026.',
);

/** A short form of how the hospital uses and shares health information, beside its own full notice. */
export const privacySummary: Notice = {
  id: 'us-privacy-summary',
  kind: 'privacy-practices',
  jurisdiction: 'US',
  version: '1',
  effective: {from: '2026-02-16'},
  change: {kind: 'substantive'},
  language: 'en',
  sections: [
    {
      id: 'about',
      statements: [
        {id: 'short-form', sources: [cited('45 CFR 164.520(a)(1)'), cited('45 CFR 164.520(b)(1)')]},
        {id: 'full-notice', sources: [cited('45 CFR 164.520(c)(2)-(3)')]},
      ],
    },
    {
      id: 'without-asking',
      statements: [
        {
          id: 'care-pay-run',
          sources: [cited('45 CFR 164.520(b)(1)(ii)(A)'), cited('45 CFR 164.506')],
        },
        {id: 'law', sources: [cited('45 CFR 164.520(b)(1)(ii)(B)'), cited('45 CFR 164.512')]},
        {id: 'family-and-list', sources: [cited('45 CFR 164.510')]},
      ],
    },
    {
      id: 'only-if-you-agree',
      statements: [
        {
          id: 'written-consent',
          sources: [cited('45 CFR 164.520(b)(1)(ii)(E)'), cited('45 CFR 164.508')],
        },
        {id: 'change-your-mind', sources: [cited('45 CFR 164.508(b)(5)')]},
        {
          id: 'fundraising',
          sources: [cited('45 CFR 164.520(b)(1)(iii)(A)'), cited('45 CFR 164.514(f)')],
        },
      ],
    },
    {
      id: 'substance-use-records',
      statements: [
        {id: 'more-protection', sources: [partTwo, cited('42 CFR 2.31-2.33')]},
        {id: 'not-against-you', sources: [partTwo, cited('45 CFR 164.520(b)(1)(iii)(D)')]},
      ],
    },
    {
      id: 'your-rights',
      statements: [
        {id: 'see-and-copy', sources: [cited('45 CFR 164.524')]},
        {id: 'correct', sources: [cited('45 CFR 164.526')]},
        {id: 'list-of-sharing', sources: [cited('45 CFR 164.528')]},
        {id: 'limit', sources: [cited('45 CFR 164.522(a)(1)')]},
        {id: 'paid-in-full', sources: [cited('45 CFR 164.522(a)(1)(vi)')]},
        {id: 'how-we-reach-you', sources: [cited('45 CFR 164.522(b)')]},
        {id: 'paper-copy', sources: [cited('45 CFR 164.520(b)(1)(iv)(F)')]},
      ],
    },
    {
      id: 'our-duties',
      statements: [
        {id: 'keep-private', sources: [cited('45 CFR 164.520(b)(1)(v)(A)')]},
        {id: 'breach', sources: [cited('45 CFR 164.520(b)(1)(v)(A)'), cited('45 CFR 164.404')]},
        {id: 'changes', sources: [cited('45 CFR 164.520(b)(1)(v)(C)')]},
      ],
    },
    {
      id: 'your-name',
      statements: [{id: 'only-that-you-got-it', sources: [cited('45 CFR 164.520(c)(2)(ii)')]}],
    },
    {
      id: 'complain-here',
      statements: [
        {
          id: 'privacy-office',
          sources: [cited('45 CFR 164.530(d)'), cited('45 CFR 164.520(b)(1)(vi)')],
        },
      ],
    },
    {
      id: 'file-directly',
      statements: [
        {id: 'office', sources: [cited('45 CFR 160.306')]},
        {id: 'time-limit', sources: [cited('45 CFR 160.306(b)(3)')]},
      ],
    },
    noPunishmentSection([cited('45 CFR 164.530(g)')]),
  ],
  texts: {en, es},
  fields: [
    hospital,
    required(
      'fullNoticeUrl',
      'url',
      'Where your own full notice of privacy practices stands. This summary does not take its place.',
    ),
    ...privacyOffice,
    ...civilRightsOffice,
  ],
  delivery: [
    {
      settings: ['inpatient', 'outpatient', 'observation'],
      on: 'first-service',
      withinHours: 0,
      repeat: 'version',
      proof: 'good-faith',
      sources: [
        cited(
          '45 CFR 164.520(c)(2)(i)',
          'The full notice is what is owed: give this summary with it. Where the first service is electronic, it is sent at once.',
        ),
        readAt(
          '45 CFR 164.520(c)(2)(ii)',
          effortUrl,
          'A written acknowledgment, or the effort and why there is none.',
        ),
      ],
    },
    {
      settings: ['emergency'],
      on: 'arrival',
      repeat: 'version',
      proof: 'delivery',
      sources: [
        cited(
          '45 CFR 164.520(c)(2)(i)(B)',
          'As soon as it can be after the emergency; no acknowledgment is asked for.',
        ),
      ],
    },
  ],
  retention: {
    years: 6,
    source: readAt('45 CFR 164.530(j)(2)', 'http://old.hipaatemplates.com/?p=2900'),
  },
};

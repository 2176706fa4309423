import {cited, unverified} from '../../../../policy/cite.js';
import type {Source} from '../../../../policy/source.js';
import type {Notice, NoticeSection} from '../../../notice.js';
import {hospital, patientRelationsAddress, patientRelationsPhone, required} from '../../fields.js';
import {noPunishmentSection} from '../no-punishment.js';
import {freeLanguageHelp, noReprisal, readAt, sixYears} from '../sources.js';
import {en} from './en.js';
import {es} from './es.js';

const healthAndSafety =
  'https://getpocketlaw.com/law/state_california/section-1262-6-section-1262-6_2ee662446400';

/** A right of the list that was read as hospitals post it. */
function posted(paragraph: number): Source {
  return readAt(
    `22 CCR 70707(b)(${paragraph})`,
    'https://form.jotform.com/231321023223031',
    'Read as a hospital posts it, not in the code itself.',
  );
}

/** One of the rights that were not read again. */
function notRead(paragraph: number): Source {
  return cited(`22 CCR 70707(b)(${paragraph})`);
}

function atAdmission(paragraph: string): Source {
  return readAt(`Cal. Health & Safety Code 1262.6${paragraph}`, healthAndSafety);
}

const rights: readonly NoticeSection[] = [
  {
    id: 'equal-treatment',
    statements: [
      {id: 'whoever-you-are', sources: [posted(1)]},
      {id: 'no-discrimination', sources: [atAdmission('(a)(5)'), posted(1)]},
    ],
  },
  {id: 'respect', statements: [{id: 'respectful-care', sources: [posted(2)]}]},
  {id: 'care-team', statements: [{id: 'names', sources: [posted(3)]}]},
  {id: 'information', statements: [{id: 'in-your-words', sources: [posted(4)]}]},
  {
    id: 'informed-consent',
    statements: [
      {id: 'before-you-agree', sources: [posted(5)]},
      {id: 'emergency', sources: [posted(5)]},
    ],
  },
  {
    id: 'taking-part',
    statements: [{id: 'decide-and-refuse', sources: [posted(6), atAdmission('(a)(3)')]}],
  },
  {id: 'pain', statements: [{id: 'pain-care', sources: [atAdmission('(a)(4)')]}]},
  {
    id: 'privacy',
    statements: [
      {id: 'in-private', sources: [posted(7)]},
      {id: 'who-is-there', sources: [posted(7)]},
    ],
  },
  {id: 'confidential-records', statements: [{id: 'kept-private', sources: [posted(8)]}]},
  {id: 'reasonable-requests', statements: [{id: 'answered', sources: [posted(9)]}]},
  {id: 'leaving', statements: [{id: 'against-advice', sources: [posted(10)]}]},
  {id: 'continuity', statements: [{id: 'when-where-who', sources: [posted(11)]}]},
  {id: 'research', statements: [{id: 'told-and-free-to-refuse', sources: [posted(12)]}]},
  {
    id: 'after-discharge',
    statements: [
      {id: 'care-at-home', sources: [notRead(13), atAdmission('(a)(1)')]},
      {id: 'family-told', sources: [atAdmission('(a)(2)')]},
    ],
  },
  {id: 'bill', statements: [{id: 'see-and-explain', sources: [notRead(14)]}]},
  {id: 'rules', statements: [{id: 'rules-for-patients', sources: [notRead(15)]}]},
  {id: 'representative', statements: [{id: 'acts-for-you', sources: [notRead(16)]}]},
  {
    id: 'visitors',
    statements: [
      {id: 'choose', sources: [notRead(17)]},
      {id: 'exceptions', sources: [notRead(17)]},
    ],
  },
];

const complaintsElsewhere: NoticeSection = {
  id: 'file-directly',
  statements: [
    {id: 'at-any-time', sources: [atAdmission('(a)(6)')]},
    {
      id: 'public-health',
      sources: [
        atAdmission('(a)(6)(A)'),
        unverified(
          'Cal. Health & Safety Code 1288.4',
          'The law on complaints to the department points here; its text was not found.',
        ),
      ],
    },
    {
      id: 'civil-rights',
      sources: [
        readAt(
          'Cal. Health & Safety Code 1262.6(a)(6)(B)',
          healthAndSafety,
          'The law still says Department of Fair Employment and Housing.',
        ),
        cited('Cal. Government Code 12901', 'That department is now the Civil Rights Department.'),
      ],
    },
    {id: 'medical-board', sources: [atAdmission('(a)(6)(C)')]},
  ],
};

/** The rights that a general acute care hospital in California has to post and to hand out. */
export const californiaRights: Notice = {
  id: 'us-ca-rights',
  kind: 'rights-and-responsibilities',
  jurisdiction: 'US-CA',
  version: '1',
  effective: {from: '2026-01-01'},
  change: {kind: 'substantive'},
  language: 'en',
  sections: [
    {
      id: 'about',
      statements: [
        {id: 'what', sources: [cited('22 CCR 70707(a)')]},
        {
          id: 'clear-type',
          sources: [
            readAt(
              'Cal. Health & Safety Code 123222.1',
              'https://statutes.laws.com/california/hsc/123222.1',
              'At least 12-point clear type for rights and grievance material. Read in a copy without a date.',
            ),
            ...freeLanguageHelp,
          ],
        },
      ],
    },
    ...rights,
    {
      id: 'complaints-here',
      statements: [{id: 'whom-to-tell', sources: [cited('42 CFR 482.13(a)(2)')]}],
    },
    complaintsElsewhere,
    noPunishmentSection([cited('Cal. Health & Safety Code 1278.5'), ...noReprisal]),
  ],
  texts: {en, es},
  fields: [
    hospital,
    patientRelationsPhone,
    patientRelationsAddress,
    required(
      'cdphPhone',
      'phone',
      'The phone number of the district office of the California Department of Public Health that your hospital belongs to.',
    ),
    required('cdphAddress', 'text', 'The postal address of that district office.'),
    required(
      'civilRightsPhone',
      'phone',
      'The phone number of the California Civil Rights Department.',
    ),
    required('civilRightsUrl', 'url', 'The address of its page for complaints.'),
    required('medicalBoardPhone', 'phone', 'The phone number of the Medical Board of California.'),
    required('medicalBoardUrl', 'url', 'The address of its page for complaints.'),
  ],
  delivery: [
    {
      settings: ['inpatient'],
      on: 'admission',
      repeat: 'encounter',
      proof: 'delivery',
      sources: [
        readAt(
          'Cal. Health & Safety Code 1262.6(a)',
          healthAndSafety,
          'On admission, or as soon after it as can be.',
        ),
        readAt(
          '22 CCR 70707(c)',
          'https://form.jotform.com/231321023223031',
          'The list is posted in English and Spanish besides.',
        ),
      ],
    },
  ],
  retention: sixYears(
    'No period of its own was found for California: the policy of the hospital goes before.',
  ),
};

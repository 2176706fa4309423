import {cited, unverified} from '../../../../policy/cite.js';
import type {Notice, NoticeSection} from '../../../notice.js';
import {
  accreditor,
  civilRightsOffice,
  hospital,
  patientRelationsAddress,
  patientRelationsPhone,
  qualityOrganization,
  stateAgency,
} from '../../fields.js';
import {noPunishmentSection} from '../no-punishment.js';
import {freeLanguageHelp, noReprisal, readAt, sixYears} from '../sources.js';
import {ar} from './ar.js';
import {en} from './en.js';
import {es} from './es.js';
import {teachBack} from './teach-back.js';

const rule =
  'https://www.govregs.com/regulations/title42_chapterIV-i3_part482_subpartB_section482.13';
const noticeOfRights = readAt('42 CFR 482.13(a)(1)', rule);
const grievances = readAt('42 CFR 482.13(a)(2)', rule);
const ownDuties = unverified(
  'Joint Commission RI.02.01.01',
  'No federal rule sets duties of patients: these are what the hospital asks for. The number may have changed with the renumbering of January 2026.',
);

const rights: readonly NoticeSection[] = [
  {
    id: 'notice-of-rights',
    statements: [
      {id: 'told-in-time', sources: [noticeOfRights]},
      {
        id: 'understood',
        sources: [cited('CMS State Operations Manual, Appendix A, A-0117'), ...freeLanguageHelp],
      },
    ],
  },
  {
    id: 'grievance',
    statements: [
      {id: 'whom-to-tell', sources: [grievances, readAt('42 CFR 482.13(a)(2)(i)', rule)]},
      {id: 'set-times', sources: [readAt('42 CFR 482.13(a)(2)(ii)', rule)]},
      {id: 'written-answer', sources: [readAt('42 CFR 482.13(a)(2)(iii)', rule)]},
      {
        id: 'passed-on',
        sources: [grievances, cited('CMS State Operations Manual, Appendix A, A-0120')],
      },
    ],
  },
  {
    id: 'plan-of-care',
    statements: [{id: 'take-part', sources: [readAt('42 CFR 482.13(b)(1)', rule)]}],
  },
  {
    id: 'informed-decisions',
    statements: [
      {id: 'know', sources: [readAt('42 CFR 482.13(b)(2)', rule)]},
      {id: 'decide', sources: [readAt('42 CFR 482.13(b)(2)', rule)]},
      {id: 'ask-or-refuse', sources: [cited('42 CFR 482.13(b)(2)')]},
      {id: 'not-needed', sources: [cited('42 CFR 482.13(b)(2)')]},
    ],
  },
  {
    id: 'advance-directives',
    statements: [
      {id: 'wishes', sources: [cited('42 CFR 482.13(b)(3)'), cited('42 CFR 489.100')]},
      {id: 'followed', sources: [cited('42 CFR 482.13(b)(3)')]},
      {
        id: 'not-a-condition',
        sources: [readAt('42 CFR 489.102(a)(3)', 'http://cfr.laws-info.com/text/42/489/102')],
      },
    ],
  },
  {
    id: 'family-and-doctor',
    statements: [{id: 'told-promptly', sources: [cited('42 CFR 482.13(b)(4)')]}],
  },
  {
    id: 'privacy',
    statements: [
      {id: 'personal-privacy', sources: [cited('42 CFR 482.13(c)(1)')]},
      {id: 'examples', sources: [cited('CMS State Operations Manual, Appendix A, A-0143')]},
    ],
  },
  {id: 'safe-setting', statements: [{id: 'safe', sources: [cited('42 CFR 482.13(c)(2)')]}]},
  {
    id: 'abuse-and-harassment',
    statements: [
      {id: 'free-from-abuse', sources: [cited('42 CFR 482.13(c)(3)')]},
      {id: 'at-once', sources: [cited('CMS State Operations Manual, Appendix A, A-0122')]},
    ],
  },
  {
    id: 'confidential-records',
    statements: [{id: 'kept-private', sources: [cited('42 CFR 482.13(d)(1)')]}],
  },
  {
    id: 'access-to-records',
    statements: [
      {id: 'see-and-get', sources: [cited('42 CFR 482.13(d)(2)'), cited('45 CFR 164.524')]},
      {id: 'form-and-time', sources: [cited('42 CFR 482.13(d)(2)')]},
    ],
  },
  {
    id: 'restraint-and-seclusion',
    statements: [
      {id: 'never', sources: [cited('42 CFR 482.13(e)')]},
      {id: 'meaning', sources: [cited('42 CFR 482.13(e)(1)')]},
      {id: 'only-for-safety', sources: [cited('42 CFR 482.13(e)'), cited('42 CFR 482.13(e)(2)')]},
      {id: 'trained-staff', sources: [cited('42 CFR 482.13(f)')]},
      {id: 'reported', sources: [cited('42 CFR 482.13(g)')]},
    ],
  },
  {
    id: 'visitors',
    statements: [
      {id: 'choose', sources: [cited('42 CFR 482.13(h)(2)')]},
      {id: 'limits', sources: [cited('42 CFR 482.13(h)(1)')]},
      {
        id: 'equal',
        sources: [
          cited(
            '42 CFR 482.13(h)(3)-(4)',
            'This list is in the hospital rule itself. The ruling of October 2025 on gender identity was about 45 CFR 92, another rule.',
          ),
        ],
      },
    ],
  },
];

const complaintsElsewhere: NoticeSection = {
  id: 'file-directly',
  statements: [
    {
      id: 'at-any-time',
      sources: [
        readAt(
          'CMS State Operations Manual, Appendix A, A-0118',
          'https://www.hospitalinspections.org/report-detail/CWUP11',
        ),
      ],
    },
    {
      id: 'state-agency',
      sources: [
        readAt(
          'CMS State Operations Manual, Appendix A, A-0118',
          'https://www.hospitalinspections.org/report-detail/CWUP11',
        ),
      ],
    },
    {
      id: 'quality-organization',
      sources: [
        grievances,
        cited(
          '42 CFR 476',
          'Which organization serves which state changes with its contract: check the name and the number.',
        ),
      ],
    },
    {
      id: 'accreditor',
      sources: [
        readAt(
          'Joint Commission APR.09.01.01',
          'https://barrins-assoc.com',
          'Patients must be told how to reach it, by website, fax or mail: its phone line has ended. Left out where the hospital names no accreditor.',
        ),
      ],
    },
    {id: 'civil-rights-office', sources: [cited('45 CFR 160.306'), cited('45 CFR 92.301')]},
  ],
};

/** What 42 CFR 482.13 promises every patient of a hospital that takes part in Medicare. */
export const federalRights: Notice = {
  id: 'us-federal-rights',
  kind: 'rights-and-responsibilities',
  jurisdiction: 'US',
  version: '1',
  effective: {from: '2026-01-01'},
  change: {kind: 'substantive'},
  language: 'en',
  sections: [
    {
      id: 'about',
      statements: [
        {id: 'what', sources: [noticeOfRights]},
        {id: 'representative', sources: [noticeOfRights, readAt('42 CFR 482.13(b)(2)', rule)]},
      ],
    },
    ...rights,
    {
      id: 'responsibilities',
      statements: [
        {id: 'we-ask', sources: [ownDuties]},
        {id: 'things-to-do', sources: [ownDuties]},
      ],
    },
    complaintsElsewhere,
    noPunishmentSection(noReprisal),
  ],
  texts: {en, es, ar},
  teachBack,
  fields: [
    hospital,
    patientRelationsPhone,
    patientRelationsAddress,
    ...stateAgency,
    ...qualityOrganization,
    ...civilRightsOffice,
    ...accreditor,
  ],
  delivery: [
    {
      settings: ['inpatient', 'outpatient', 'observation'],
      on: 'first-service',
      withinHours: 0,
      repeat: 'encounter',
      proof: 'delivery',
      sources: [noticeOfRights],
    },
    {
      settings: ['emergency'],
      on: 'arrival',
      repeat: 'encounter',
      proof: 'delivery',
      sources: [
        readAt(
          '42 CFR 482.13(a)(1)',
          rule,
          'Before care "whenever possible": in an emergency, as soon as it can be.',
        ),
      ],
    },
  ],
  retention: sixYears(
    'The rights rule names no period: the policy of the hospital goes before this default.',
  ),
};

import {unverified} from '../policy/cite.js';
import type {PolicyTime} from '../policy/policy-pack.js';
import {businessDays, days} from '../policy/policy-times.js';
import type {EscalationLevel, EscalationMatrix, EscalationRule} from './escalation-matrix.js';

const hours = (amount: number): PolicyTime => ({amount, unit: 'hours', days: 'calendar'});
const atOnce = hours(0);

const levels: readonly EscalationLevel[] = [
  {
    id: 'frontline',
    role: 'frontline',
    channel: 'worklist',
    within: businessDays(1),
    fallback: 'manager',
  },
  {id: 'manager', role: 'manager', channel: 'email', within: businessDays(1), fallback: 'pr-3'},
  {id: 'pr-3', role: 'pr-3', channel: 'worklist', within: businessDays(1), fallback: 'pr-4'},
  {id: 'pr-4', role: 'pr-4', channel: 'email', within: businessDays(1), fallback: 'risk'},
  {
    id: 'risk',
    role: 'risk',
    channel: 'email',
    within: businessDays(1),
    fallback: 'chief-nursing-officer',
  },
  {
    id: 'privacy',
    role: 'privacy',
    channel: 'email',
    within: businessDays(1),
    fallback: 'compliance',
  },
  {
    id: 'compliance',
    role: 'compliance',
    channel: 'email',
    within: businessDays(1),
    fallback: 'chief-medical-officer',
  },
  {
    id: 'chief-nursing-officer',
    role: 'chief-nursing-officer',
    channel: 'email',
    within: businessDays(1),
    fallback: 'chief-medical-officer',
  },
  {
    id: 'chief-medical-officer',
    role: 'chief-medical-officer',
    channel: 'email',
    within: businessDays(1),
    fallback: 'grievance-committee',
  },
  {
    id: 'grievance-committee',
    role: 'grievance-committee',
    channel: 'meeting',
    within: businessDays(5),
    fallback: 'board',
  },
  {id: 'board', role: 'board', channel: 'meeting', within: days(30)},
];

const rules: readonly EscalationRule[] = [
  {
    id: 'urgent-now',
    says: 'A case needs somebody at once, and nobody has taken it up.',
    trigger: {on: 'urgency', levels: ['S1']},
    steps: [
      {level: 'pr-4', after: atOnce, channel: 'pager', within: hours(1)},
      {level: 'manager', after: atOnce, channel: 'pager', within: hours(1)},
      {level: 'chief-medical-officer', after: hours(4), channel: 'phone', within: hours(1)},
    ],
  },
  {
    id: 'urgent-today',
    says: 'A case needs somebody by the next business day, and nobody has taken it up.',
    trigger: {on: 'urgency', levels: ['S2']},
    steps: [
      {level: 'pr-3', after: atOnce},
      {level: 'pr-4', after: businessDays(1)},
      {level: 'risk', after: businessDays(2)},
    ],
  },
  {
    id: 'unowned',
    says: 'Nobody owns a case.',
    trigger: {on: 'unowned'},
    steps: [
      {level: 'pr-3', after: businessDays(1)},
      {level: 'pr-4', after: businessDays(2)},
    ],
  },
  {
    id: 'due-soon',
    says: 'A duty of a case is due soon.',
    trigger: {on: 'clock-near', before: businessDays(2)},
    steps: [
      {level: 'pr-3', after: atOnce},
      {level: 'pr-4', after: businessDays(1)},
    ],
  },
  {
    id: 'overdue',
    says: 'A duty of a case is late.',
    trigger: {on: 'clock-missed'},
    steps: [
      {level: 'pr-4', after: atOnce},
      {level: 'grievance-committee', after: businessDays(5)},
      {level: 'board', after: businessDays(30)},
    ],
  },
  {
    id: 'no-answer',
    says: 'A department was asked about a case and has not answered.',
    trigger: {on: 'task-unanswered'},
    steps: [
      {level: 'frontline', after: businessDays(2)},
      {level: 'manager', after: businessDays(3)},
      {level: 'pr-4', after: businessDays(5)},
    ],
  },
  {
    id: 'not-resolved',
    says: 'The person says that a case is not resolved, and nobody has taken it up again.',
    trigger: {on: 'not-resolved'},
    steps: [
      {level: 'pr-4', after: atOnce},
      {level: 'grievance-committee', after: businessDays(5)},
    ],
  },
  {
    id: 'privacy-flag',
    says: 'A case has an open privacy flag.',
    trigger: {on: 'risk-flag', flags: ['privacy-breach']},
    steps: [
      {level: 'privacy', after: atOnce, within: hours(24)},
      {level: 'chief-medical-officer', after: days(30)},
    ],
  },
  {
    id: 'compliance-flag',
    says: 'A case has an open emergency care flag.',
    trigger: {on: 'risk-flag', flags: ['emergency-transfer']},
    steps: [
      {level: 'compliance', after: atOnce, channel: 'pager', within: hours(4)},
      {level: 'chief-medical-officer', after: hours(24), channel: 'phone', within: hours(4)},
    ],
  },
  {
    id: 'risk-flag',
    says: 'A case has an open risk flag.',
    trigger: {
      on: 'risk-flag',
      flags: [
        'sentinel-event',
        'restraint-death',
        'california-adverse-event',
        'device-event',
        'abuse-report',
      ],
    },
    steps: [
      {level: 'risk', after: atOnce, channel: 'pager', within: hours(4)},
      {level: 'chief-nursing-officer', after: hours(24), within: hours(4)},
    ],
  },
  {
    id: 'quality-flag',
    says: 'A case has an open flag for quality review.',
    trigger: {on: 'risk-flag', flags: ['quality-review']},
    steps: [{level: 'pr-4', after: atOnce}],
  },
];

/** Who is told of what, as a hospital may begin: a proposal. No rule sets these times; each hospital approves its own. */
export const defaultMatrix: EscalationMatrix = {
  id: 'default',
  version: '1',
  status: 'proposal',
  name: 'Proposed escalation matrix',
  levels,
  rules,
  sources: [
    unverified(
      'Escalation practice of patient relations offices',
      'The order of levels is that of job descriptions. The times are a proposal of ours.',
    ),
  ],
};

import {cited, unverified} from '../policy/cite.js';
import type {PolicyTime} from '../policy/policy-pack.js';
import {businessDays, days, workingDays} from '../policy/policy-times.js';
import type {RiskFlag} from './risk-flag.js';

const hours = (amount: number): PolicyTime => ({amount, unit: 'hours', days: 'calendar'});
const tellAt = ['half-time', 'end'] as const;
const referral = cited('SOM Appendix A, A-0120');

/** Duties beside a complaint and their clocks: a proposal. None of the texts was read again, and none is confirmed. */
export const proposedRiskFlags: readonly RiskFlag[] = [
  {
    id: 'sentinel-event',
    title: 'Sentinel event',
    jurisdiction: 'US',
    suggestedBy: [
      ['death'],
      ['serious-harm'],
      ['self-harm'],
      ['assault'],
      ['abuse'],
      ['infant-error'],
    ],
    confirmedBy: 'risk',
    task: 'Say whether this is a sentinel event, and start the analysis if it is.',
    clocks: [
      {
        id: 'analysis',
        what: 'analyze',
        time: businessDays(45),
        from: 'known',
        target: 'hard',
        towards: 'Joint Commission',
        tellAt,
        sources: [cited('Joint Commission sentinel event policy')],
      },
    ],
    settings: [],
    sources: [cited('Joint Commission sentinel event policy')],
  },
  {
    id: 'restraint-death',
    title: 'Death with restraint or seclusion',
    jurisdiction: 'US',
    suggestedBy: [['death', 'restraint']],
    confirmedBy: 'risk',
    task: 'Say whether restraint or seclusion was used before the death, and report it if so.',
    clocks: [
      {
        id: 'report',
        what: 'report',
        time: businessDays(1),
        from: 'known',
        target: 'hard',
        towards: 'CMS',
        tellAt,
        sources: [
          cited('42 CFR 482.13(g)', 'By the end of the business day after it became known.'),
        ],
      },
    ],
    settings: [],
    sources: [cited('42 CFR 482.13(g)')],
  },
  {
    id: 'emergency-transfer',
    title: 'Emergency care refused, or an improper transfer received',
    jurisdiction: 'US',
    suggestedBy: [['emergency-care-refusal']],
    confirmedBy: 'compliance',
    task: 'Say whether another hospital sent the patient to us against the emergency care rules, and report it if so.',
    clocks: [
      {
        id: 'report',
        what: 'report',
        time: hours(72),
        from: 'happened',
        target: 'hard',
        towards: 'CMS or the state survey agency',
        tellAt,
        sources: [
          cited(
            '42 CFR 489.20(m)',
            'It is owed for a patient we received, not for one we refused.',
          ),
        ],
      },
    ],
    settings: [],
    sources: [cited('42 CFR 489.20(m)'), cited('42 CFR 489.24')],
  },
  {
    id: 'privacy-breach',
    title: 'Breach of unsecured health information',
    jurisdiction: 'US',
    suggestedBy: [['privacy-breach']],
    confirmedBy: 'privacy',
    task: 'Say whether this is a breach, and tell the person if it is.',
    clocks: [
      {
        id: 'tell-person',
        what: 'tell-person',
        time: days(60),
        from: 'known',
        target: 'hard',
        towards: 'The person whose facts got out',
        tellAt,
        sources: [
          cited('45 CFR 164.404', 'Without unreasonable delay. 60 days is the most there is.'),
        ],
      },
    ],
    settings: [],
    sources: [cited('45 CFR 164.404')],
  },
  {
    id: 'california-adverse-event',
    title: 'Adverse event in California',
    jurisdiction: 'US-CA',
    suggestedBy: [['death'], ['serious-harm'], ['infant-error'], ['assault'], ['abuse']],
    confirmedBy: 'risk',
    task: 'Say whether this is an adverse event, and report it if it is.',
    clocks: [
      {
        id: 'report',
        what: 'report',
        time: days(5),
        from: 'known',
        target: 'hard',
        when: 'no-ongoing-danger',
        towards: 'California Department of Public Health',
        tellAt,
        sources: [cited('California Health and Safety Code 1279.1')],
      },
      {
        id: 'report-danger',
        what: 'report',
        time: hours(24),
        from: 'known',
        target: 'hard',
        when: 'ongoing-danger',
        towards: 'California Department of Public Health',
        tellAt,
        sources: [cited('California Health and Safety Code 1279.1')],
      },
    ],
    settings: [],
    sources: [cited('California Health and Safety Code 1279.1')],
  },
  {
    id: 'device-event',
    title: 'Death or serious injury with a device',
    jurisdiction: 'US',
    suggestedBy: [['device-failure']],
    confirmedBy: 'risk',
    task: 'Say whether a device may have led to a death or a serious injury, and report it if so.',
    clocks: [
      {
        id: 'report',
        what: 'report',
        time: workingDays(10),
        from: 'known',
        target: 'hard',
        towards: 'FDA for a death, and the maker of the device',
        tellAt,
        sources: [cited('21 CFR 803')],
      },
    ],
    settings: [],
    sources: [cited('21 CFR 803')],
  },
  {
    id: 'abuse-report',
    title: 'Abuse or neglect that must be reported',
    suggestedBy: [['abuse'], ['neglect'], ['assault']],
    confirmedBy: 'risk',
    task: 'Say whether the law of the place asks for a report, keep the patient safe, and report it if so.',
    clocks: [
      {
        id: 'report',
        what: 'report',
        time: {setting: 'abuseReportHours'},
        from: 'known',
        target: 'hard',
        towards: 'The protective service or the police of the place',
        tellAt,
        sources: [unverified('Abuse reporting laws', 'They differ from state to state.')],
      },
    ],
    settings: [
      {
        name: 'abuseReportHours',
        meaning: 'A number: within how many hours the law of the place asks for the report.',
        unit: 'hours',
        days: 'calendar',
        usual: [],
        sources: [unverified('Abuse reporting laws', 'They differ from state to state.')],
      },
    ],
    sources: [unverified('Abuse reporting laws', 'They differ from state to state.')],
  },
  {
    id: 'quality-review',
    title: 'Referral to quality review',
    jurisdiction: 'US',
    suggestedBy: [['premature-discharge'], ['serious-harm'], ['neglect']],
    confirmedBy: 'pr-4',
    task: 'Say whether this is about quality of care or an early discharge, and refer it if it is.',
    // "Timely" is all the rule says, so there is no clock.
    clocks: [],
    settings: [],
    sources: [referral],
  },
];

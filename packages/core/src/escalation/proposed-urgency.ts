import {unverified} from '../policy/cite.js';
import {businessDays} from '../policy/policy-times.js';
import {concerns, type Concern} from './concern.js';
import type {UrgencyRule, UrgencyRules} from './urgency.js';

const triage = unverified(
  'Triage levels of patient relations offices',
  'A proposal put together from several offices. No rule sets these levels.',
);
const ourReading = unverified(
  'Triage levels of patient relations offices',
  'Not in the levels we found. A reading of ours, on the safe side.',
);

const atOnce = [
  'abuse',
  'assault',
  'neglect',
  'self-harm',
  'current-danger',
  'death',
  'serious-harm',
  'emergency-care-refusal',
  'infant-error',
  'identity-error',
] as const satisfies readonly Concern[];

const nextBusinessDay = [
  'injury',
  'privacy-breach',
  'discrimination',
  'litigation',
  'regulator',
  'media',
  'premature-discharge',
  'missing-valuables',
  'well-known',
  'repeat',
] as const satisfies readonly Concern[];

const alone = (level: UrgencyRule['level'], source: typeof triage) => (concern: Concern) => ({
  id: concern,
  level,
  all: [concern],
  says: `${concerns[concern]}.`,
  sources: [source],
});

const infantAnd = (concern: Concern): UrgencyRule => ({
  id: `infant-and-${concern}`,
  level: 'S1',
  all: ['infant', concern],
  says: `The patient is a baby. ${concerns[concern]}.`,
  sources: [ourReading],
});

/** Which concerns make a case urgent: a proposal that each hospital reviews. */
export const proposedUrgency: UrgencyRules = {
  version: '1',
  status: 'proposal',
  rules: [
    ...atOnce.map(alone('S1', triage)),
    ...(['injury', 'restraint', 'premature-discharge', 'device-failure'] as const).map(infantAnd),
    ...nextBusinessDay.map(alone('S2', triage)),
    ...(['restraint', 'device-failure', 'infant'] as const).map(alone('S2', ourReading)),
  ],
  within: {
    S1: {amount: 1, unit: 'hours', days: 'calendar'},
    S2: businessDays(1),
  },
};

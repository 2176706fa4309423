export {concerns, type Concern} from './concern.js';
export {proposedLexicon} from './lexicon/index.js';
export {proposedRiskFlags} from './proposed-risk-flags.js';
export {proposedUrgency} from './proposed-urgency.js';
export {suggestedFlags, type RiskClock, type RiskFlag, type SuggestedFlag} from './risk-flag.js';
export type * from './signal-lexicon.js';
export {createSignalReader} from './signal-reader.js';
export {staffRoles, type StaffRole} from './staff-role.js';
export {
  urgencyLevels,
  urgencyOf,
  type Urgency,
  type UrgencyAnswers,
  type UrgencyLevel,
  type UrgencyReason,
  type UrgencyRule,
  type UrgencyRules,
} from './urgency.js';

export type {CaseHappening} from './case-happening.js';
export {matrixProblems, type MatrixProblem, type MatrixProblemCode} from './check-matrix.js';
export {concerns, type Concern} from './concern.js';
export {defaultMatrix} from './default-matrix.js';
export {
  escalationFacts,
  type EscalationFacts,
  type MatterKind,
  type OpenMatter,
} from './escalation-facts.js';
export {
  escalationChannels,
  type EscalationCalendar,
  type EscalationChannel,
  type EscalationLevel,
  type EscalationMatrix,
  type EscalationRule,
  type EscalationStep,
  type EscalationTrigger,
} from './escalation-matrix.js';
export {escalationsOf, nextDue, type EscalationNotice} from './escalations.js';
export {proposedLexicon} from './lexicon/index.js';
export {proposedUrgency} from './proposed-urgency.js';
export type * from './signal-lexicon.js';
export {createSignalReader} from './signal-reader.js';
export {
  absenceEndProblem,
  absenceHappenings,
  absenceProblem,
  type AbsenceOrder,
  type RoleAbsence,
} from './role-absence.js';
export {
  simulate,
  simulationText,
  type SimulatedCase,
  type SimulatedMoment,
  type Simulation,
} from './simulate.js';
export {escalationRoles, type EscalationRole} from './escalation-role.js';
export {toldRoles} from './told-roles.js';
export {createTriage, type Triage} from './triage.js';
export {
  concernsOf,
  urgencyLevels,
  urgencyOf,
  type Urgency,
  type UrgencyAnswers,
  type UrgencyLevel,
  type UrgencyReason,
  type UrgencyRule,
  type UrgencyRules,
} from './urgency.js';

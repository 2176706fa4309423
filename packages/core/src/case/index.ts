export {decideCase, type CaseCommand, type CaseDecision} from './case-commands.js';
export {
  eventsForThePerson,
  type Actor,
  type CaseEvent,
  type CaseEventKind,
  type CaseEventPayloads,
  type CaseFile,
  type NewCaseEvent,
  type StoredCaseEvent,
} from './case-event.js';
export {
  createLink,
  firstLink,
  signCheckpoint,
  verifyEvents,
  type ChainBreak,
  type ChainLink,
  type Checkpoint,
  type EvidenceOfCases,
  type Head,
  type StoredPayload,
  type Verification,
} from './event-chain.js';
export {
  patientTimeline,
  promiseStates,
  type PromiseState,
  type TimelineEntry,
  type TimelineMoment,
} from './patient-timeline.js';
export {
  isKnown,
  reduceCase,
  type CaseFileState,
  type CaseMessage,
  type CaseState,
  type CaseStatus,
} from './reduce-case.js';

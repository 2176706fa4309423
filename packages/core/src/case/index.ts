export {decideCase, type CaseCommand, type CaseDecision} from './case-commands.js';
export {
  eventsForThePerson,
  type Actor,
  type CaseEvent,
  type CaseEventKind,
  type CaseEventPayloads,
  type CaseFile,
  type NewCaseEvent,
  type SentLetter,
  type StoredCaseEvent,
} from './case-event.js';
export {canonicalJson} from './canonical-json.js';
export {checkpointStatement, signCheckpoint, type Checkpoint, type Head} from './checkpoint.js';
export type {
  CaseDate,
  CaseReceipt,
  CaseSummary,
  PatientCase,
  StaffCase,
  StaffCasePage,
} from './case-views.js';
export {
  createLink,
  firstLink,
  type ChainEntry,
  type ChainLink,
  type NewLink,
  type StoredPayload,
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
  type CaseLetterState,
  type CaseMessage,
  type CaseState,
  type CaseStatus,
} from './reduce-case.js';
export {
  verifyEvents,
  type ChainBreak,
  type EvidenceOfCases,
  type Verification,
} from './verify-events.js';

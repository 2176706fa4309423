export {assessCase, type Assessment, type AssessmentRules} from './casework/assess-case.js';
export {
  codeChanged,
  codeResetLimits,
  mayResetCode,
  newCode,
  type CodeChange,
} from './casework/code-reset.js';
export {
  comparedCase,
  storyWithoutNames,
  suggestedDuplicates,
  type ComparedCase,
  type SuggestedDuplicate,
} from './casework/duplicates/suggest-duplicates.js';
export {erasureWaitsSince, samePerson} from './casework/erasure-rules.js';
export {letterVersion, letterView, type LetterView} from './casework/letters/letter-view.js';
export {packsOfCase} from './casework/packs-of-case.js';
export {isPutTo, putTask, type PutTask} from './casework/put-task.js';
export {seenOfCase, withheldFrom} from './casework/role-view.js';
export {
  happeningsOfCase,
  type CaseAndAbsences,
  type TellingRules,
} from './escalation/happenings-of-case.js';
export {simulationAnswer, trialProblem} from './escalation/try-matrix.js';
export {facilityProblems, placeProblems} from './feedback/facility-rules.js';
export {kioskProblems} from './kiosk/kiosk-problems.js';
export {deliveryLines} from './notice/delivery-lines.js';
export {
  dueInVisits,
  dueToPerson,
  type DueInVisit,
  type VisitsQuestion,
} from './notice/due-in-visits.js';
export {
  publicationProblems,
  versionHistory,
  type NoticePublication,
} from './notice/publication-rules.js';
export {
  encounterProblems,
  isOpen,
  keptUntil,
  mayBeRecorded,
  momentsOf,
  openEncounter,
  proofAsked,
  recordStatus,
  recordThatStands,
  recordingProblems,
  teachBackProblems,
  visitProblems,
} from './notice/recording-rules.js';
export {versionToTellOf} from './notice/version-in-force.js';
export type {Measure} from './report/measure.js';
export {
  campaignFault,
  type Campaign,
  type CampaignSettings,
  type SurveyMode,
} from './survey/campaign.js';
export {
  campaignProblems,
  isByInvitationOnly,
  mayAnswerIn,
  submissionFault,
  submissionProblems,
  usualMode,
  type AnsweringCaller,
} from './survey/campaign-rules.js';
export {offersCase} from './survey/case-offer.js';
export type {
  CommentColumns,
  CommentDateForm,
  CommentImport,
  CommentProblem,
  CommentProblemCode,
} from './survey/comment-import.js';
export {definitionProblems, measureProblems} from './survey/definition-problems.js';
export type {ErasureReason, ErasureReceipt} from './survey/erasure.js';
export {exportLines, type ExportFormat, type StoredResponse} from './survey/export/export-lines.js';
export type {Questionnaire, QuestionnaireItem} from './survey/questionnaire.js';
export type {
  QuestionnaireResponse,
  ResponseAnswer,
  ResponseItem,
} from './survey/questionnaire-response.js';
export {storageProblems} from './survey/response-form.js';
export {responseProblems} from './survey/response-problems.js';
export type {SurveyResults} from './survey/survey-results.js';
export type {
  FieldedSurvey,
  IssuedInvitations,
  SurveyReceipt,
  SurveySummary,
  SurveyVersion,
} from './survey/survey-operations.js';

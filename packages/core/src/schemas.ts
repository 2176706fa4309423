export {
  caseEventSchema,
  caseReceiptSchema,
  messageSchema,
  patientCaseSchema,
  reasonSchema,
} from './case/case-schema.js';
export {
  staffCasePageSchema,
  staffCaseSchema,
  staffCommandSchema,
} from './case/staff-case-schema.js';
export {assessmentQuerySchema, assessmentSchema} from './casework/assessment-schema.js';
export {
  codeResetCompletionSchema,
  codeResetSchema,
  codeResetStartedSchema,
} from './casework/code-reset-schema.js';
export {entryKinds, entrySchema} from './casework/entry-schema.js';
export {
  caseErasureConfirmationSchema,
  caseErasureListSchema,
  caseErasureOrderSchema,
  caseErasureSchema,
  expiredCasesSchema,
  personalDataSchema,
} from './casework/keeping-schema.js';
export {
  bulkAssignmentReceiptSchema,
  bulkAssignmentSchema,
  queueQuerySchema,
  queueSearchSchema,
  savedViewListSchema,
  savedViewSchema,
} from './casework/queue-schema.js';
export {letterActionSchemas} from './casework/letters/letter-action-schema.js';
export {holidayCalendarSchema} from './policy/holidays/holiday-calendar-schema.js';
export {taskAnswerSchema, taskListSchema} from './casework/task-schema.js';
export {caseRelationReceiptSchema, caseRelationSchema} from './casework/relation-schema.js';
export {caseSplitSchema} from './casework/split-schema.js';
export {duplicateListSchema} from './casework/duplicates/duplicates-schema.js';
export {redactionSchema} from './casework/redaction-schema.js';
export {letterTemplateListSchema, letterViewSchema} from './casework/letters/letter-view-schema.js';
export {outgoingPageSchema, outgoingQuerySchema} from './casework/outgoing-schema.js';
export {taxonomySchema} from './casework/taxonomy-schema.js';
export {
  roleAbsenceEndSchema,
  roleAbsenceListSchema,
  roleAbsenceOrderSchema,
  roleAbsenceSchema,
} from './escalation/absence-schema.js';
export {
  caseSimulationOrderSchema,
  matrixInForceSchema,
  simulatedCaseSchema,
  simulationOrderSchema,
} from './escalation/simulation-schema.js';
export {
  caseHappeningSchema,
  escalationMatrixSchema,
  riskFlagSchema,
  signalLexiconSchema,
  urgencyAnswersSchema,
  urgencyRulesSchema,
} from './escalation/escalation-schema.js';
export {
  raisedFlagReceiptSchema,
  raisedFlagSchema,
  riskEntrySchema,
  riskFlagListSchema,
  riskRecordSchema,
} from './risk/risk-schema.js';
export {facilitySchema} from './facility/facility-schema.js';
export {
  attachmentSchema,
  challengeProofSchema,
  challengeSchema,
  feedbackReceiptSchema,
  feedbackSchema,
  submissionSchema,
} from './feedback/feedback-schema.js';
export {
  collectedHandOverSchema,
  handOverCollectionSchema,
  handOverReceiptSchema,
  handOverSchema,
  handOverStateSchema,
  kioskConfiguredSchema,
  kioskListSchema,
  kioskReportReceiptSchema,
  kioskReportSchema,
  kioskSettingsSchema,
  signedConfigurationSchema,
} from './kiosk/kiosk-schema.js';
export {letterDeliverySchema, letterReviewSchema, letterSchema} from './letter/letter-schema.js';
export {letterTemplateSchema} from './letter/letter-template-schema.js';
export {
  acknowledgementReceiptSchema,
  acknowledgementRecordSchema,
  acknowledgementSchema,
  acknowledgementSubmissionSchema,
  deliveryPageSchema,
  deliveryQuerySchema,
  destructionReceiptSchema,
  destructionSchema,
} from './notice/acknowledgement-schema.js';
export {
  dueNoticesSchema,
  dueQuerySchema,
  encounterSchema,
  myDueNoticesSchema,
  noticeListSchema,
  noticeQuerySchema,
  noticeSectionsSchema,
  noticeVersionListSchema,
  noticeVersionSchema,
  noticeViewSchema,
} from './notice/notice-answer-schema.js';
export {
  noticeIdSchema,
  noticePublicationSchema,
  noticeSchema,
  noticeVersionNameSchema,
} from './notice/notice-schema.js';
export {
  queuedOperationSchema,
  recoverySchema,
  sealedReceiptSchema,
  sealingKeySchema,
} from './outbox/sealed-schema.js';
export {
  classOverrideSchema,
  grievanceFactsSchema,
  grievanceRulesSchema,
} from './policy/grievance-rules/grievance-rules-schema.js';
export {
  accountListSchema,
  accountRolesSchema,
  accountSchema,
  accountStateSchema,
  begunSessionSchema,
  doneSchema,
  newAccountSchema,
  passphraseChangeSchema,
  sessionSchema,
  setUpSchema,
  signInCodeSchema,
  signInOptionsSchema,
  signInSchema,
  waitingAccountSchema,
} from './staff/account-schema.js';
export {auditPageSchema, auditQuerySchema} from './staff/audit-schema.js';
export {commentColumnsSchema, commentImportSchema} from './survey/comment-import-schema.js';
export {
  commentErasureSchema,
  erasureReceiptSchema,
  erasureSchema,
} from './survey/erasure-schema.js';
export {
  campaignChangeSchema,
  campaignListSchema,
  campaignSchema,
  fieldedSurveySchema,
  invitationOrderSchema,
  issuedInvitationsSchema,
  publicationSchema,
  publishedSurveySchema,
  surveyListSchema,
  surveyNameSchema,
  surveyReceiptSchema,
  surveyResultsSchema,
  surveySubmissionSchema,
  surveyVersionSchema,
} from './survey/survey-schema.js';
export {fieldProblems} from './transport/problem.js';

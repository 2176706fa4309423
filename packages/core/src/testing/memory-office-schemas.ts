import * as z from 'zod/mini';
import {caseReceiptSchema} from '../case/case-schema.js';
import {assessmentSchema} from '../casework/assessment-schema.js';
import type {CaseworkOperations} from '../casework/casework-operations.js';
import {duplicateListSchema} from '../casework/duplicates/duplicates-schema.js';
import {
  codeResetCompletionSchema,
  codeResetSchema,
  codeResetStartedSchema,
} from '../casework/code-reset-schema.js';
import {
  caseErasureConfirmationSchema,
  caseErasureListSchema,
  caseErasureOrderSchema,
  caseErasureSchema,
  expiredCasesSchema,
  personalDataSchema,
} from '../casework/keeping-schema.js';
import {letterActionSchemas} from '../casework/letters/letter-action-schema.js';
import type {LetterOperations} from '../casework/letters/letter-operations.js';
import {
  letterTemplateListSchema,
  letterViewSchema,
} from '../casework/letters/letter-view-schema.js';
import {outgoingPageSchema} from '../casework/outgoing-schema.js';
import {
  bulkAssignmentReceiptSchema,
  bulkAssignmentSchema,
  savedViewListSchema,
  savedViewSchema,
} from '../casework/queue-schema.js';
import {redactionSchema} from '../casework/redaction-schema.js';
import {caseRelationReceiptSchema, caseRelationSchema} from '../casework/relation-schema.js';
import {caseSplitSchema} from '../casework/split-schema.js';
import {taskAnswerSchema, taskListSchema} from '../casework/task-schema.js';
import {
  roleAbsenceEndSchema,
  roleAbsenceListSchema,
  roleAbsenceOrderSchema,
  roleAbsenceSchema,
} from '../escalation/absence-schema.js';
import type {EscalationOperations} from '../escalation/escalation-operations.js';
import {
  caseSimulationOrderSchema,
  matrixInForceSchema,
  simulatedCaseSchema,
  simulationOrderSchema,
} from '../escalation/simulation-schema.js';
import type {RiskOperations} from '../risk/risk-operations.js';
import {
  raisedFlagReceiptSchema,
  raisedFlagSchema,
  riskEntrySchema,
  riskFlagListSchema,
  riskRecordSchema,
} from '../risk/risk-schema.js';
import type {AccountOperations} from '../staff/account-operations.js';
import {
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
} from '../staff/account-schema.js';
import {auditPageSchema} from '../staff/audit-schema.js';

/** The form of an operation's JSON and of its answer. */
export interface OperationSchemas {
  readonly json?: z.ZodMiniType;
  /** A file has none, nor has what changes as it changes. */
  readonly answer?: z.ZodMiniType;
}

type OfficeOperation = keyof (CaseworkOperations &
  LetterOperations &
  EscalationOperations &
  RiskOperations &
  AccountOperations);

/** Those of the office's work. */
export const officeSchemas: {readonly [Name in OfficeOperation]: OperationSchemas} = {
  'read-assessment': {answer: assessmentSchema},
  'read-staff-file': {},
  'assign-cases': {json: bulkAssignmentSchema, answer: bulkAssignmentReceiptSchema},
  'list-views': {answer: savedViewListSchema},
  'save-view': {json: savedViewSchema, answer: savedViewListSchema},
  'delete-view': {answer: savedViewListSchema},
  'list-tasks': {answer: taskListSchema},
  'answer-task': {json: taskAnswerSchema, answer: caseReceiptSchema},
  'relate-cases': {json: caseRelationSchema, answer: caseRelationReceiptSchema},
  'split-case': {json: caseSplitSchema, answer: caseReceiptSchema},
  'list-duplicates': {answer: duplicateListSchema},
  'redact-entry': {json: redactionSchema, answer: caseReceiptSchema},
  'export-personal-data': {answer: personalDataSchema},
  'ask-case-erasure': {json: caseErasureOrderSchema, answer: caseErasureSchema},
  'confirm-case-erasure': {json: caseErasureConfirmationSchema, answer: caseReceiptSchema},
  'list-case-erasures': {answer: caseErasureListSchema},
  'list-expired-cases': {answer: expiredCasesSchema},
  'list-outgoing': {answer: outgoingPageSchema},
  'begin-code-reset': {json: codeResetSchema, answer: codeResetStartedSchema},
  'complete-code-reset': {json: codeResetCompletionSchema, answer: caseReceiptSchema},
  'follow-changes': {},
  'list-letter-templates': {answer: letterTemplateListSchema},
  'read-letter': {answer: letterViewSchema},
  'read-letter-page': {},
  'read-letter-pdf': {},
  'draft-letter': {json: letterActionSchemas.draft, answer: caseReceiptSchema},
  'edit-letter': {json: letterActionSchemas.edit, answer: caseReceiptSchema},
  'waive-letter-element': {json: letterActionSchemas.waive, answer: caseReceiptSchema},
  'review-letter': {json: letterActionSchemas.review, answer: caseReceiptSchema},
  'finalize-letter': {json: letterActionSchemas.finalize, answer: caseReceiptSchema},
  'send-letter': {json: letterActionSchemas.send, answer: caseReceiptSchema},
  'prove-letter-delivery': {json: letterActionSchemas.prove, answer: caseReceiptSchema},
  'read-escalation-matrix': {answer: matrixInForceSchema},
  'simulate-escalations': {json: simulationOrderSchema, answer: simulatedCaseSchema},
  'simulate-case-escalations': {json: caseSimulationOrderSchema, answer: simulatedCaseSchema},
  'list-role-absences': {answer: roleAbsenceListSchema},
  'put-role-absence': {json: roleAbsenceOrderSchema, answer: roleAbsenceSchema},
  'end-role-absence': {json: roleAbsenceEndSchema, answer: roleAbsenceSchema},
  'list-risk-flags': {answer: riskFlagListSchema},
  'read-risk-record': {answer: riskRecordSchema},
  'enter-in-risk': {json: riskEntrySchema, answer: caseReceiptSchema},
  'raise-risk-flag': {json: raisedFlagSchema, answer: raisedFlagReceiptSchema},
  'read-sign-in-options': {answer: signInOptionsSchema},
  'sign-in': {json: signInSchema, answer: begunSessionSchema},
  'set-up-account': {json: setUpSchema, answer: begunSessionSchema},
  'take-provider-session': {json: signInCodeSchema, answer: begunSessionSchema},
  'read-session': {answer: sessionSchema},
  'sign-out': {answer: doneSchema},
  'change-passphrase': {json: passphraseChangeSchema, answer: doneSchema},
  'list-accounts': {answer: accountListSchema},
  'create-account': {json: newAccountSchema, answer: waitingAccountSchema},
  'change-account-roles': {json: accountRolesSchema, answer: accountSchema},
  'change-account-state': {json: accountStateSchema, answer: accountSchema},
  'issue-set-up-code': {answer: waitingAccountSchema},
  'list-audit-entries': {answer: auditPageSchema},
};

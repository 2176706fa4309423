export {
  caseEventSchema,
  caseReceiptSchema,
  messageSchema,
  patientCaseSchema,
  reasonSchema,
} from './case/case-schema.js';
export {
  staffCasePageSchema,
  staffCaseQuerySchema,
  staffCaseSchema,
  staffCommandSchema,
} from './case/staff-case-schema.js';
export {facilitySchema} from './facility/facility-schema.js';
export {
  attachmentSchema,
  challengeSchema,
  feedbackReceiptSchema,
  feedbackSchema,
  submissionSchema,
} from './feedback/feedback-schema.js';
export {fieldProblems} from './transport/problem.js';

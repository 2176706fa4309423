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
export {createCheckedTransport, type OperationSchemas} from './transport/checked-transport.js';
export {patientOperationSchemas} from './transport/operation-schemas.js';
export {fieldProblems} from './transport/problem.js';
export {staffOperationSchemas} from './transport/staff-operation-schemas.js';

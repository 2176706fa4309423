import * as z from 'zod/mini';
import {
  caseReceiptSchema,
  messageSchema,
  patientCaseSchema,
  reasonSchema,
} from '../case/case-schema.js';
import {facilitySchema} from '../facility/facility-schema.js';
import {
  challengeSchema,
  feedbackReceiptSchema,
  submissionSchema,
} from '../feedback/feedback-schema.js';
import type {OperationSchemas} from './checked-transport.js';

/** What the patient's operations send and get. */
export const patientOperationSchemas: OperationSchemas = {
  'read-facility': {response: facilitySchema},
  'request-challenge': {response: challengeSchema},
  'submit-feedback': {body: submissionSchema, response: feedbackReceiptSchema},
  'list-my-cases': {response: z.object({cases: z.array(patientCaseSchema)})},
  'read-case': {response: patientCaseSchema},
  'send-message': {body: messageSchema, response: caseReceiptSchema},
  'add-file': {response: caseReceiptSchema},
  withdraw: {body: reasonSchema, response: caseReceiptSchema},
  'say-not-resolved': {body: reasonSchema, response: caseReceiptSchema},
};

import {caseReceiptSchema} from '../case/case-schema.js';
import {
  staffCasePageSchema,
  staffCaseSchema,
  staffCommandSchema,
} from '../case/staff-case-schema.js';
import type {OperationSchemas} from './checked-transport.js';

/** What the staff's operations send and get. Never loaded by a patient's page. */
export const staffOperationSchemas: OperationSchemas = {
  'list-cases': {response: staffCasePageSchema},
  'read-staff-case': {response: staffCaseSchema},
  'command-case': {body: staffCommandSchema, response: caseReceiptSchema},
};

import * as z from 'zod/mini';
import {
  noticeIdSchema,
  noticeVersionNameSchema,
  queuedOperationSchema,
  surveyNameSchema,
} from '@patient-relations/core/schemas';
import {problemSchema} from '../problems/problem-document.js';

const uuid = z.uuid().check(z.toLowerCase());
const facilityId = z.string().check(z.maxLength(63));

export const facilityParams = z.object({facilityId});
/** A write's id is made by its caller, once, and stays the same through every resend. */
export const writeParams = z.object({id: uuid});
/** A person may say `mine` for the one case that their code opens. */
export const ownCaseParams = z.object({facilityId, caseId: z.union([z.literal('mine'), uuid])});
export const ownWriteParams = z.extend(ownCaseParams, {id: uuid});
export const ownFileParams = z.extend(ownCaseParams, {fileId: uuid});
export const staffCaseParams = z.object({facilityId, caseId: uuid});
export const assignmentParams = z.object({facilityId, id: uuid});
export const absenceParams = z.object({facilityId, id: uuid});
export const absenceEndParams = z.extend(absenceParams, {absenceId: uuid});
export const savedViewParams = z.object({facilityId, id: uuid});
export const staffWriteParams = z.extend(staffCaseParams, {id: uuid});
export const taskAnswerParams = z.extend(staffWriteParams, {taskId: uuid});
export const letterParams = z.extend(staffCaseParams, {letterId: uuid});
export const letterWriteParams = z.extend(letterParams, {id: uuid});
export const staffFileParams = z.extend(staffCaseParams, {fileId: uuid});
export const surveyVersionParams = z.object({
  facilityId,
  surveyId: surveyNameSchema,
  version: surveyNameSchema,
});
export const noticeParams = z.object({facilityId, noticeId: noticeIdSchema});
export const noticeVersionParams = z.extend(noticeParams, {version: noticeVersionNameSchema});
export const campaignParams = z.object({facilityId, campaignId: surveyNameSchema});
export const commentImportParams = z.object({facilityId, id: uuid});
export const erasureParams = z.object({facilityId, id: uuid});
export const responseErasureParams = z.extend(erasureParams, {responseId: uuid});
export const handOverParams = z.object({facilityId, id: uuid});
export const kioskParams = z.object({facilityId, deviceId: uuid});
export const accountParams = z.object({facilityId, accountId: uuid});
/** The id as it was sealed: another spelling of it would not open. */
export const sealedParams = z.object({facilityId, operation: queuedOperationSchema, id: z.uuid()});
export const campaignQuery = z.strictObject({campaign: z.optional(surveyNameSchema)});

/** How every refusal is described. */
export const refusals = {
  '4xx': {
    description: 'Refused. The problem names fields by path, never values.',
    content: {'application/problem+json': {schema: problemSchema}},
  },
};

/** Who may call, as OpenAPI says it. */
export const security = {
  person: [{accessCode: []}, {portal: []}],
  submitter: [{}, {portal: []}, {device: []}, {staff: []}],
  portal: [{portal: []}],
  device: [{device: []}],
  sender: [{}, {device: []}],
  staff: [{staff: []}],
};

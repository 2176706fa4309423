import * as z from 'zod/mini';
import {
  caseReceiptSchema,
  messageSchema,
  patientCaseSchema,
  reasonSchema,
} from '../case/case-schema.js';
import {
  staffCasePageSchema,
  staffCaseSchema,
  staffCommandSchema,
} from '../case/staff-case-schema.js';
import {entrySchema} from '../casework/entry-schema.js';
import {queueSearchSchema} from '../casework/queue-schema.js';
import {UnexpectedResponseError} from '../errors/pr-error.js';
import {facilitySchema} from '../facility/facility-schema.js';
import {
  challengeSchema,
  feedbackReceiptSchema,
  submissionSchema,
} from '../feedback/feedback-schema.js';
import {
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
} from '../kiosk/kiosk-schema.js';
import {
  acknowledgementReceiptSchema,
  acknowledgementSubmissionSchema,
  deliveryPageSchema,
  deliveryQuerySchema,
  destructionReceiptSchema,
  destructionSchema,
} from '../notice/acknowledgement-schema.js';
import {
  dueNoticesSchema,
  encounterSchema,
  myDueNoticesSchema,
  noticeListSchema,
  noticeSectionsSchema,
  noticeVersionListSchema,
  noticeVersionSchema,
  noticeViewSchema,
} from '../notice/notice-answer-schema.js';
import {noticePublicationSchema} from '../notice/notice-schema.js';
import {recoverySchema, sealedReceiptSchema, sealingKeySchema} from '../outbox/sealed-schema.js';
import {commentImportSchema} from '../survey/comment-import-schema.js';
import {
  commentErasureSchema,
  erasureReceiptSchema,
  erasureSchema,
} from '../survey/erasure-schema.js';
import {
  campaignChangeSchema,
  campaignListSchema,
  campaignSchema,
  fieldedSurveySchema,
  invitationOrderSchema,
  issuedInvitationsSchema,
  publicationSchema,
  publishedSurveySchema,
  surveyListSchema,
  surveyReceiptSchema,
  surveyResultsSchema,
  surveySubmissionSchema,
  surveyVersionSchema,
} from '../survey/survey-schema.js';
import {fieldProblems} from '../transport/problem.js';
import {staffRoutes} from '../transport/staff-routes.js';
import type {OperationName, ResponseOf, Transport} from '../transport/transport.js';
import {officeSchemas, type OperationSchemas} from './memory-office-schemas.js';
import {refusal} from './memory-store.js';

/** The form of each operation's JSON and of its answer. */
const schemas: {
  readonly [Name in OperationName]: OperationSchemas;
} = {
  ...officeSchemas,
  'read-facility': {answer: facilitySchema},
  'request-challenge': {answer: challengeSchema},
  'submit-feedback': {json: submissionSchema, answer: feedbackReceiptSchema},
  'list-my-cases': {answer: z.object({cases: z.array(patientCaseSchema)})},
  'read-case': {answer: patientCaseSchema},
  'send-message': {json: messageSchema, answer: caseReceiptSchema},
  'add-file': {answer: caseReceiptSchema},
  'read-file': {},
  withdraw: {json: reasonSchema, answer: caseReceiptSchema},
  'say-not-resolved': {json: reasonSchema, answer: caseReceiptSchema},
  'list-cases': {answer: staffCasePageSchema},
  'search-cases': {json: queueSearchSchema, answer: staffCasePageSchema},
  'read-staff-case': {answer: staffCaseSchema},
  'command-case': {json: staffCommandSchema, answer: caseReceiptSchema},
  'enter-in-case': {json: entrySchema, answer: caseReceiptSchema},
  'read-survey': {answer: fieldedSurveySchema},
  'submit-survey-response': {json: surveySubmissionSchema, answer: surveyReceiptSchema},
  'publish-survey': {json: publicationSchema, answer: publishedSurveySchema},
  'list-surveys': {answer: surveyListSchema},
  'read-survey-version': {answer: surveyVersionSchema},
  'save-campaign': {json: campaignChangeSchema, answer: campaignSchema},
  'list-campaigns': {answer: campaignListSchema},
  'issue-invitations': {json: invitationOrderSchema, answer: issuedInvitationsSchema},
  'read-survey-results': {answer: surveyResultsSchema},
  'export-survey-responses': {},
  'erase-survey-response': {json: erasureSchema, answer: erasureReceiptSchema},
  'erase-comment': {json: commentErasureSchema, answer: erasureReceiptSchema},
  'import-comments': {answer: commentImportSchema},
  'list-notices': {answer: noticeListSchema},
  'read-notice': {answer: noticeViewSchema},
  'read-notice-sections': {answer: noticeSectionsSchema},
  'acknowledge-notice': {
    json: acknowledgementSubmissionSchema,
    answer: acknowledgementReceiptSchema,
  },
  'list-my-due-notices': {answer: myDueNoticesSchema},
  'publish-notice': {json: noticePublicationSchema, answer: noticeVersionSchema},
  'list-notice-versions': {answer: noticeVersionListSchema},
  'read-notice-version': {answer: noticeVersionSchema},
  'save-encounter': {json: encounterSchema, answer: encounterSchema},
  'list-due-notices': {answer: dueNoticesSchema},
  'list-deliveries': {json: deliveryQuerySchema, answer: deliveryPageSchema},
  'export-deliveries': {},
  'read-proof-of-delivery': {},
  'destroy-expired-deliveries': {json: destructionSchema, answer: destructionReceiptSchema},
  'read-sealing-key': {answer: sealingKeySchema},
  'deliver-sealed': {answer: sealedReceiptSchema},
  'recover-sealed': {answer: recoverySchema},
  'read-kiosk-configuration': {answer: signedConfigurationSchema},
  'report-kiosk': {json: kioskReportSchema, answer: kioskReportReceiptSchema},
  'hand-over': {json: handOverSchema, answer: handOverReceiptSchema},
  'read-hand-over-state': {answer: handOverStateSchema},
  'withdraw-hand-over': {answer: handOverStateSchema},
  'collect-hand-over': {json: handOverCollectionSchema, answer: collectedHandOverSchema},
  'list-kiosks': {answer: kioskListSchema},
  'configure-kiosk': {json: kioskSettingsSchema, answer: kioskConfiguredSchema},
};

/**
 * Judges requests as the service does, by the same schemas, before anything is looked up or stored. Answers are held to
 * theirs as well: a facility that no service would start with shows in a test and not at a hospital.
 */
export function withSchemas(service: Transport): Transport {
  return {
    async send(operation, request, options) {
      const {json, answer} = schemas[operation];
      // With the input, a field that is missing can be told from one of the wrong type; it goes no further than there.
      const body = json?.safeParse(staffRoutes[operation]?.json?.(request), {reportInput: true});
      if (body && !body.success) return refusal(400, 'invalid', fieldProblems(body.error.issues));
      const reply = await service.send(operation, request, options);
      if (!reply.ok || answer === undefined) return reply;
      const parsed = answer.safeParse(reply.value);
      // Zod's issues would quote what was answered.
      if (!parsed.success)
        throw new UnexpectedResponseError(`Answer to ${operation} is of another form.`);
      return {ok: true, value: parsed.data as ResponseOf<typeof operation>};
    },
  };
}

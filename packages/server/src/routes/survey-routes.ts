import * as z from 'zod/mini';
import {
  fieldedSurveySchema,
  surveyNameSchema,
  surveyReceiptSchema,
  surveySubmissionSchema,
} from '@patient-relations/core/schemas';
import type {App} from '../http/app-type.js';
import type {ServiceParts} from '../service-parts.js';
import {readSurvey} from '../surveys/read-survey.js';
import {submitResponse} from '../surveys/submit-response.js';
import {campaignQuery, facilityParams, refusals, security, writeParams} from './route-schemas.js';

/** Answers with a few small files in them: a page takes none of more than 1 MB where a survey sets no limit. */
const maxResponseBytes = 4_000_000;

/** How people get a survey and hand their answers in. */
export function registerSurveyRoutes(app: App, parts: ServiceParts): void {
  registerReading(app, parts);
  registerAnswering(app, parts);
}

function registerReading(app: App, parts: ServiceParts): void {
  const {facilities, callers} = parts;
  app.route({
    method: 'GET',
    url: '/v1/facilities/:facilityId/surveys/:surveyId',
    schema: {
      operationId: 'readSurvey',
      summary: 'A survey: its newest version, or the one a campaign fields',
      tags: ['surveys'],
      security: security.submitter,
      params: z.extend(facilityParams, {surveyId: surveyNameSchema}),
      querystring: campaignQuery,
      response: {200: fieldedSurveySchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, surveyId} = request.params;
      const hosted = facilities.require(facilityId);
      const {kind: caller} = await callers.submitter(hosted, request);
      const campaignId = request.query.campaign;
      return readSurvey(parts, hosted.scope, {surveyId, campaignId, caller});
    },
  });
}

function registerAnswering(app: App, parts: ServiceParts): void {
  const {facilities, callers} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/survey-responses/:id',
    bodyLimit: maxResponseBytes,
    schema: {
      operationId: 'submitSurveyResponse',
      summary: 'Hand in answers to a survey',
      description:
        'The caller makes the id. A replay with the same content gets the first outcome with status 200; the same id ' +
        'with other content is a conflict. An invitation travels here and never in an address.',
      tags: ['surveys'],
      security: security.submitter,
      params: writeParams,
      body: surveySubmissionSchema,
      response: {200: surveyReceiptSchema, 201: surveyReceiptSchema, ...refusals},
    },
    handler: async (request, reply) => {
      const {facilityId, ...answers} = request.body;
      const hosted = facilities.require(facilityId);
      const submitter = await callers.submitter(hosted, request);
      const {receipt, first} = await submitResponse(parts, {
        ...answers,
        id: request.params.id,
        hosted,
        submitter,
        slowDown: () => callers.slowDown(hosted, request),
      });
      reply.code(first ? 201 : 200);
      return receipt;
    },
  });
}

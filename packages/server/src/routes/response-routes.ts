import type {FastifyReply} from 'fastify';
import * as z from 'zod/mini';
import {surveyResultsSchema} from '@patient-relations/core/schemas';
import type {ExportFormat} from '@patient-relations/core/service';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {App} from '../http/app-type.js';
import {refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {readResponses, type ResponseSelection} from '../store/response-store.js';
import {findSurveyVersion} from '../store/survey-store.js';
import {exportMediaTypes, exportResponses} from '../surveys/export-responses.js';
import {readResults} from '../surveys/read-results.js';
import {campaignQuery, refusals, security, surveyVersionParams} from './route-schemas.js';

const common = {tags: ['staff surveys'], security: security.staff};

/** What staff get of the answers: figures, and the answers themselves. */
export function registerResponseRoutes(app: App, parts: ServiceParts): void {
  const {facilities, callers} = parts;
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/surveys/:surveyId/versions/:version/results',
    schema: {
      ...common,
      operationId: 'readSurveyResults',
      summary:
        'What the answers come to, each mode by itself; figures of too few people are withheld',
      params: surveyVersionParams,
      response: {200: surveyResultsSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, ...version} = request.params;
      const hosted = facilities.require(facilityId);
      await callers.staff(hosted, request);
      return readResults(parts, hosted, version);
    },
  });
  for (const format of ['csv', 'ndjson'] as const) registerExport(app, parts, format);
}

function registerExport(app: App, parts: ServiceParts, format: ExportFormat): void {
  const {facilities, callers} = parts;
  app.route({
    method: 'GET',
    url: `/v1/staff/facilities/:facilityId/surveys/:surveyId/versions/:version/responses.${format}`,
    schema: {
      ...common,
      operationId: format === 'csv' ? 'exportResponsesAsCsv' : 'exportResponsesAsNdjson',
      summary: 'Every response, oldest first',
      params: surveyVersionParams,
      querystring: campaignQuery,
      response: {
        200: {description: 'A file', content: {[exportMediaTypes[format]]: {schema: z.any()}}},
        ...refusals,
      },
    },
    handler: async (request, reply) => {
      const {facilityId, ...version} = request.params;
      const hosted = facilities.require(facilityId);
      await callers.staff(hosted, request);
      const selection = {...version, campaignId: request.query.campaign};
      return sendExport(parts, {scope: hosted.scope, selection, format}, reply);
    },
  });
}

async function sendExport(
  {db}: ServiceParts,
  wanted: {
    readonly scope: FacilityScope;
    readonly selection: ResponseSelection;
    readonly format: ExportFormat;
  },
  reply: FastifyReply,
): Promise<FastifyReply> {
  const {scope, selection, format} = wanted;
  const survey = await findSurveyVersion(db, scope, selection);
  if (!survey) throw refuse('not-found');
  const rows = readResponses(db, scope, selection);
  return reply
    .header('content-disposition', `attachment; filename="responses.${format}"`)
    .type(exportMediaTypes[format])
    .send(exportResponses(rows, {format, definition: survey.questionnaire}));
}

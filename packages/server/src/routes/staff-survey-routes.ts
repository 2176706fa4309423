import * as z from 'zod/mini';
import {
  publicationSchema,
  publishedSurveySchema,
  surveyListSchema,
  surveyVersionSchema,
} from '@patient-relations/core/schemas';
import type {App} from '../http/app-type.js';
import {refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {findSurveyVersion} from '../store/survey-store.js';
import {listSurveys} from '../surveys/list-surveys.js';
import {publishSurvey} from '../surveys/publish-survey.js';
import {facilityParams, refusals, security, surveyVersionParams} from './route-schemas.js';

const common = {tags: ['staff surveys'], security: security.staff};

/** The most a definition may hold, in bytes; what is larger is refused before it is read. */
const maxDefinitionBytes = 4_000_000;

/** What staff do with the definitions of surveys. */
export function registerStaffSurveyRoutes(app: App, parts: ServiceParts): void {
  registerPublishing(app, parts);
  registerReading(app, parts);
}

function registerPublishing(app: App, parts: ServiceParts): void {
  const {facilities, callers} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/surveys/:surveyId/versions/:version',
    bodyLimit: maxDefinitionBytes,
    schema: {
      ...common,
      operationId: 'publishSurvey',
      summary: 'Publish a version of a survey, for good',
      description: 'A FHIR R4 Questionnaire. Every fault of it is named by its place.',
      params: surveyVersionParams,
      body: publicationSchema,
      response: {200: publishedSurveySchema, 201: publishedSurveySchema, ...refusals},
    },
    handler: async (request, reply) => {
      const {facilityId, ...name} = request.params;
      const hosted = facilities.require(facilityId);
      const {id: staffId} = await callers.staff(hosted, request);
      const publication = {scope: hosted.scope, staffId, ...name, ...request.body};
      const {published, first} = await publishSurvey(parts, publication);
      reply.code(first ? 201 : 200);
      return published;
    },
  });
}

function registerReading(app: App, {db, facilities, callers}: ServiceParts): void {
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/surveys',
    schema: {
      ...common,
      operationId: 'listSurveys',
      summary: 'Surveys and their versions',
      params: facilityParams,
      response: {200: surveyListSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      await callers.staff(hosted, request);
      return {surveys: await listSurveys(db, hosted.scope)};
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/surveys/:surveyId/versions/:version',
    schema: {
      ...common,
      operationId: 'readSurveyVersion',
      summary: 'One version, as it was published',
      params: surveyVersionParams,
      response: {200: z.object(surveyVersionSchema.shape), ...refusals},
    },
    handler: async (request) => {
      const {facilityId, ...name} = request.params;
      const hosted = facilities.require(facilityId);
      await callers.staff(hosted, request);
      const row = await findSurveyVersion(db, hosted.scope, name);
      if (!row) throw refuse('not-found');
      const {questionnaire, measures, published_at: publishedAt} = row;
      return {...name, publishedAt, questionnaire, ...(measures && {measures})};
    },
  });
}

import * as z from 'zod/mini';
import {
  commentErasureSchema,
  erasureReceiptSchema,
  erasureSchema,
} from '@patient-relations/core/schemas';
import {erase} from '../erasures/erase.js';
import type {App} from '../http/app-type.js';
import type {ServiceParts} from '../service-parts.js';
import {erasureParams, refusals, responseErasureParams, security} from './route-schemas.js';

const common = {
  tags: ['staff surveys'],
  security: security.staff,
  response: {200: z.object(erasureReceiptSchema.shape), ...refusals},
};

/** How staff erase what someone said: for good, and with a row that says who did and why. */
export function registerErasureRoutes(app: App, parts: ServiceParts): void {
  const {facilities, callers, secrets} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/survey-responses/:responseId/erasures/:id',
    schema: {
      ...common,
      operationId: 'eraseSurveyResponse',
      summary: 'Erase what was answered; that somebody answered stays',
      params: responseErasureParams,
      body: erasureSchema,
    },
    handler: async (request) => {
      const {facilityId, responseId, id} = request.params;
      const hosted = facilities.require(facilityId);
      const {id: staffId} = await callers.staff(hosted, request);
      const {reason} = request.body;
      return erase(parts, {scope: hosted.scope, staffId, id, place: {responseId}, reason});
    },
  });

  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/comment-erasures/:id',
    schema: {
      ...common,
      operationId: 'eraseComment',
      summary: 'Erase what a past comment says; it does not come back with its file',
      params: erasureParams,
      body: commentErasureSchema,
    },
    handler: async (request) => {
      const {facilityId, id} = request.params;
      const hosted = facilities.require(facilityId);
      const {id: staffId} = await callers.staff(hosted, request);
      const {fileSha256, line, reason} = request.body;
      const place = {fileHash: secrets.hash('comment-file', fileSha256), line};
      return erase(parts, {scope: hosted.scope, staffId, id, place, reason});
    },
  });
}

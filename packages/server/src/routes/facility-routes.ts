import * as z from 'zod/mini';
import {challengeSchema, facilitySchema} from '@patient-relations/core/schemas';
import type {App} from '../http/app-type.js';
import type {ServiceParts} from '../service-parts.js';
import {facilityParams, refusals, writeParams} from './route-schemas.js';

/** What a page needs before a person sends anything. */
export function registerFacilityRoutes(app: App, {facilities, puzzles}: ServiceParts): void {
  app.route({
    method: 'GET',
    url: '/v1/facilities/:facilityId',
    schema: {
      operationId: 'readFacility',
      summary: 'The public configuration of a facility',
      tags: ['facility'],
      params: facilityParams,
      response: {200: facilitySchema, ...refusals},
    },
    handler: (request, reply) => {
      const {facility} = facilities.require(request.params.facilityId);
      reply.header('cache-control', 'public, max-age=300');
      return facility;
    },
  });

  app.route({
    method: 'POST',
    url: '/v1/facilities/:facilityId/challenges',
    schema: {
      operationId: 'requestChallenge',
      summary: 'A puzzle to solve before a first submission; nothing is stored',
      tags: ['feedback'],
      params: facilityParams,
      body: z.strictObject(writeParams.shape),
      response: {200: challengeSchema, ...refusals},
    },
    handler: async (request) => {
      const {scope} = facilities.require(request.params.facilityId);
      return puzzles.make({...scope, id: request.body.id});
    },
  });
}

import {savedViewListSchema, savedViewSchema} from '@patient-relations/core/schemas';
import type {App} from '../http/app-type.js';
import type {ServiceParts} from '../service-parts.js';
import {deleteView, listViews, saveView} from '../store/saved-view-store.js';
import {facilityParams, refusals, savedViewParams, security} from './route-schemas.js';

const common = {tags: ['staff'], security: security.staff};
const url = '/v1/staff/facilities/:facilityId/views';

/** The ways in which each likes to look at the queue. */
export function registerViewRoutes(app: App, parts: ServiceParts): void {
  registerListing(app, parts);
  registerKeeping(app, parts);
}

function registerListing(app: App, {db, facilities, callers}: ServiceParts): void {
  app.route({
    method: 'GET',
    url,
    schema: {
      ...common,
      operationId: 'listViews',
      summary: 'The views of the queue that the caller keeps',
      params: facilityParams,
      response: {200: savedViewListSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      const {id: accountId} = await callers.staff(hosted, request);
      return {views: [...(await listViews(db, hosted.scope, accountId))]};
    },
  });
}

function registerKeeping(app: App, {db, facilities, callers, now}: ServiceParts): void {
  app.route({
    method: 'PUT',
    url: `${url}/:id`,
    schema: {
      ...common,
      operationId: 'saveView',
      summary: 'Keep a view of the queue, or change one',
      params: savedViewParams,
      body: savedViewSchema,
      response: {200: savedViewListSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      const {id: accountId} = await callers.staff(hosted, request);
      const view = {id: request.params.id, ...request.body};
      await saveView(db, hosted.scope, {accountId, view, at: now().toISOString()});
      return {views: [...(await listViews(db, hosted.scope, accountId))]};
    },
  });

  app.route({
    method: 'DELETE',
    url: `${url}/:id`,
    schema: {
      ...common,
      operationId: 'deleteView',
      summary: 'Keep a view no longer',
      params: savedViewParams,
      response: {200: savedViewListSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      const {id: accountId} = await callers.staff(hosted, request);
      await deleteView(db, hosted.scope, {accountId, id: request.params.id});
      return {views: [...(await listViews(db, hosted.scope, accountId))]};
    },
  });
}

import * as z from 'zod/mini';
import {
  caseErasureConfirmationSchema,
  caseErasureListSchema,
  caseErasureOrderSchema,
  caseErasureSchema,
  caseReceiptSchema,
  expiredCasesSchema,
} from '@patient-relations/core/schemas';
import {erasureWaitsSince} from '@patient-relations/core/service';
import {askErasure, confirmErasure} from '../erasures/erase-case.js';
import {listExpiredCases} from '../erasures/expired-cases.js';
import type {App} from '../http/app-type.js';
import type {ServiceParts} from '../service-parts.js';
import {listWaitingErasures} from '../store/case-erasure-store.js';
import {facilityParams, refusals, security, staffWriteParams} from './route-schemas.js';

const common = {tags: ['staff'], security: security.staff};
const expiredQuery = z.strictObject({after: z.optional(z.uuid().check(z.toLowerCase()))});

/** How everything a case says is erased: one person asks for it, another agrees. */
export function registerCaseErasureRoutes(app: App, parts: ServiceParts): void {
  registerWriting(app, parts);
  registerListing(app, parts);
}

function registerWriting(app: App, parts: ServiceParts): void {
  const {facilities, callers, audit} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/cases/:caseId/erasures/:id',
    schema: {
      ...common,
      operationId: 'askCaseErasure',
      summary:
        'Ask that everything a case says be erased; somebody else has to agree within 30 days',
      params: staffWriteParams,
      body: caseErasureOrderSchema,
      response: {200: caseErasureSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, ...params} = request.params;
      const hosted = facilities.require(facilityId);
      const {id: by} = await callers.staff(hosted, request);
      const wish = {...params, ...request.body, by};
      return askErasure(parts, hosted, {...wish, keepWith: (trx) => audit.keepWith(trx, request)});
    },
  });

  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/cases/:caseId/erasures/:id/confirmation',
    schema: {
      ...common,
      operationId: 'confirmCaseErasure',
      summary:
        'Agree that everything a case says is erased, as somebody else asked; it is, for good',
      params: staffWriteParams,
      body: caseErasureConfirmationSchema,
      response: {200: caseReceiptSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, ...params} = request.params;
      const hosted = facilities.require(facilityId);
      const {id: by} = await callers.staff(hosted, request);
      return confirmErasure(parts, hosted, {
        ...{...params, ...request.body, by},
        keepWith: (trx) => audit.keepWith(trx, request),
      });
    },
  });
}

function registerListing(app: App, {db, facilities, callers, now}: ServiceParts): void {
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/case-erasures',
    schema: {
      ...common,
      operationId: 'listCaseErasures',
      summary: 'Erasures of cases that wait for a second person',
      params: facilityParams,
      response: {200: caseErasureListSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      const {id: accountId} = await callers.staff(hosted, request);
      const since = erasureWaitsSince(now());
      const waiting = await listWaitingErasures(db, hosted.scope, {since, accountId});
      return {erasures: [...waiting]};
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/expired-cases',
    schema: {
      ...common,
      operationId: 'listExpiredCases',
      summary: 'Cases that need not be kept any longer',
      params: facilityParams,
      querystring: expiredQuery,
      response: {200: expiredCasesSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      const {id: accountId} = await callers.staff(hosted, request);
      const {after = ''} = request.query;
      const {cases, next} = await listExpiredCases(db, hosted, {now: now(), accountId, after});
      return {cases: [...cases], ...(next !== undefined && {next})};
    },
  });
}

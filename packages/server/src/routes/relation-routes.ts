import {relationProblem} from '@patient-relations/core/casework';
import {
  caseReceiptSchema,
  caseRelationReceiptSchema,
  caseRelationSchema,
  caseSplitSchema,
  duplicateListSchema,
} from '@patient-relations/core/schemas';
import {relateCases} from '../cases/relate-cases.js';
import {splitCase} from '../cases/split-case.js';
import {suggestDuplicates} from '../cases/suggest-duplicates.js';
import type {App} from '../http/app-type.js';
import {Refusal} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {refusals, security, staffCaseParams, staffWriteParams} from './route-schemas.js';

const common = {tags: ['staff'], security: security.staff};

/** What two cases are to each other: linked, worked on as one, or two of one, and which may be the same. */
export function registerRelationRoutes(app: App, parts: ServiceParts): void {
  registerRelating(app, parts);
  registerSplitting(app, parts);
  registerDuplicates(app, parts);
}

function registerRelating(app: App, parts: ServiceParts): void {
  const {facilities, callers, audit, wake} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/cases/:caseId/relations/:id',
    schema: {
      ...common,
      operationId: 'relateCases',
      summary:
        'Link a case with another, undo that, or merge it into one that was received before it',
      params: staffWriteParams,
      body: caseRelationSchema,
      response: {200: caseRelationReceiptSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, caseId, id} = request.params;
      const hosted = facilities.require(facilityId);
      const {id: by, roles} = await callers.staff(hosted, request);
      const problem = relationProblem(roles, request.body.relate);
      if (problem) throw new Refusal(problem);
      const {scope} = hosted;
      const keepWith = (trx: Parameters<typeof audit.keepWith>[0]) => audit.keepWith(trx, request);
      const write = {scope, caseId, id, by, relation: request.body, keepWith};
      const receipt = await relateCases(parts, write);
      wake();
      return receipt;
    },
  });
}

function registerSplitting(app: App, parts: ServiceParts): void {
  const {facilities, callers, audit, wake} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/cases/:caseId/splits/:id',
    schema: {
      ...common,
      operationId: 'splitCase',
      summary: 'Make a case of its own of a part of a case; its id is that of the write',
      params: staffWriteParams,
      body: caseSplitSchema,
      response: {200: caseReceiptSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, caseId, id} = request.params;
      const hosted = facilities.require(facilityId);
      const {id: by} = await callers.staff(hosted, request);
      const receipt = await splitCase(parts, hosted, {
        ...{caseId, id, by, split: request.body},
        keepWith: async (trx) => {
          await audit.keepWith(trx, request);
          await audit.keepForCase(trx, request, id);
        },
      });
      wake();
      return receipt;
    },
  });
}

function registerDuplicates(app: App, parts: ServiceParts): void {
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/cases/:caseId/duplicates',
    schema: {
      ...common,
      operationId: 'listDuplicates',
      summary: 'The cases that may be of the same matter, each with what speaks for it',
      params: staffCaseParams,
      response: {200: duplicateListSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, caseId} = request.params;
      const hosted = parts.facilities.require(facilityId);
      const staff = await parts.callers.staff(hosted, request);
      return suggestDuplicates(parts, hosted, {caseId, staff});
    },
  });
}

import {
  caseReceiptSchema,
  codeResetCompletionSchema,
  codeResetSchema,
  codeResetStartedSchema,
} from '@patient-relations/core/schemas';
import {beginCodeReset, completeCodeReset} from '../cases/reset-code.js';
import type {Database} from '../database/database.js';
import type {App} from '../http/app-type.js';
import type {ServiceParts} from '../service-parts.js';
import {refusals, security, staffWriteParams} from './route-schemas.js';

const common = {tags: ['staff'], security: security.staff, params: staffWriteParams};

/** A new access code, or none, for someone who lost theirs: two steps, with a check of who asks in between. */
export function registerCodeResetRoutes(app: App, parts: ServiceParts): void {
  const {facilities, callers, audit} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/cases/:caseId/code-resets/:id',
    schema: {
      ...common,
      operationId: 'beginCodeReset',
      summary: 'Begin to change an access code; the person says the number back',
      body: codeResetSchema,
      response: {200: codeResetStartedSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, ...address} = request.params;
      const hosted = facilities.require(facilityId);
      const {id: staffId} = await callers.staff(hosted, request);
      return beginCodeReset(parts, {...hosted.scope, ...address, staffId}, request.body);
    },
  });

  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/cases/:caseId/code-resets/:id/completion',
    schema: {
      ...common,
      operationId: 'completeCodeReset',
      summary: 'Replace the access code, or take it away',
      body: codeResetCompletionSchema,
      response: {200: caseReceiptSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, ...address} = request.params;
      const hosted = facilities.require(facilityId);
      const {id: staffId} = await callers.staff(hosted, request);
      const keepWith = (trx: Database) => audit.keepWith(trx, request);
      const whole = {...hosted.scope, ...address, staffId, keepWith};
      return completeCodeReset(parts, whole, request.body);
    },
  });
}

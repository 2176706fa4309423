import {relationProblem} from '@patient-relations/core/casework';
import {caseRelationReceiptSchema, caseRelationSchema} from '@patient-relations/core/schemas';
import {relateCases} from '../cases/relate-cases.js';
import type {App} from '../http/app-type.js';
import {Refusal} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {refusals, security, staffWriteParams} from './route-schemas.js';

/** What two cases are to each other: linked, or worked on as one. */
export function registerRelationRoutes(app: App, parts: ServiceParts): void {
  const {facilities, callers, audit, wake} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/cases/:caseId/relations/:id',
    schema: {
      tags: ['staff'],
      security: security.staff,
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

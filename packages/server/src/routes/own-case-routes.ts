import * as z from 'zod/mini';
import type {CaseCommand, CaseReceipt} from '@patient-relations/core/case';
import {
  caseReceiptSchema,
  messageSchema,
  patientCaseSchema,
  reasonSchema,
} from '@patient-relations/core/schemas';
import type {CallerEvidence} from '../callers/callers.js';
import {personView} from '../cases/person-view.js';
import {runCommand} from '../cases/write-to-case.js';
import type {App} from '../http/app-type.js';
import type {ServiceParts} from '../service-parts.js';
import {
  facilityParams,
  ownCaseParams,
  ownWriteParams,
  refusals,
  security,
} from './route-schemas.js';

const common = {tags: ['own case'], security: security.person};

/** What people do with their own case. */
export function registerOwnCaseRoutes(app: App, parts: ServiceParts): void {
  registerReading(app, parts);
  registerWriting(app, parts);
}

function registerReading(app: App, parts: ServiceParts): void {
  const {facilities, callers} = parts;
  app.route({
    method: 'GET',
    url: '/v1/facilities/:facilityId/cases',
    schema: {
      ...common,
      operationId: 'listMyCases',
      summary: 'The cases of a signed-in person, newest first',
      params: facilityParams,
      response: {200: z.object({cases: z.array(patientCaseSchema)}), ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      const ids = await callers.ownCases(hosted, request);
      return {cases: await Promise.all(ids.map((id) => personView(parts, hosted, id)))};
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/facilities/:facilityId/cases/:caseId',
    schema: {
      ...common,
      operationId: 'readCase',
      summary: 'One case, as its person may see it',
      params: ownCaseParams,
      response: {200: patientCaseSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      const caseId = await callers.ownCase(hosted, request);
      return personView(parts, hosted, caseId);
    },
  });
}

function registerWriting(app: App, parts: ServiceParts): void {
  app.route({
    method: 'PUT',
    url: '/v1/facilities/:facilityId/cases/:caseId/messages/:id',
    schema: {
      ...common,
      operationId: 'sendMessage',
      summary: 'Write to the office',
      params: ownWriteParams,
      body: messageSchema,
      response: {200: caseReceiptSchema, ...refusals},
    },
    handler: (request) =>
      runOwn(parts, request, {command: 'send-message', id: request.params.id, ...request.body}),
  });

  app.route({
    method: 'PUT',
    url: '/v1/facilities/:facilityId/cases/:caseId/withdrawals/:id',
    schema: {
      ...common,
      operationId: 'withdraw',
      summary: 'Take the case back',
      params: ownWriteParams,
      body: reasonSchema,
      response: {200: caseReceiptSchema, ...refusals},
    },
    handler: (request) =>
      runOwn(parts, request, {command: 'withdraw', id: request.params.id, ...request.body}),
  });

  app.route({
    method: 'PUT',
    url: '/v1/facilities/:facilityId/cases/:caseId/not-resolved/:id',
    schema: {
      ...common,
      operationId: 'sayNotResolved',
      summary: 'Say that the answer did not resolve it',
      params: ownWriteParams,
      body: reasonSchema,
      response: {200: caseReceiptSchema, ...refusals},
    },
    handler: (request) =>
      runOwn(parts, request, {command: 'say-not-resolved', id: request.params.id, ...request.body}),
  });
}

async function runOwn(
  parts: ServiceParts,
  request: CallerEvidence & {readonly params: z.infer<typeof ownWriteParams>},
  command: CaseCommand,
): Promise<CaseReceipt> {
  const hosted = parts.facilities.require(request.params.facilityId);
  const caseId = await parts.callers.ownCase(hosted, request);
  return runCommand(parts, {scope: hosted.scope, caseId, actor: {role: 'person'}}, command);
}

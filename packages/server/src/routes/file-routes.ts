import multipart from '@fastify/multipart';
import type {FastifyReply} from 'fastify';
import * as z from 'zod/mini';
import {caseReceiptSchema} from '@patient-relations/core/schemas';
import {loadCase} from '../cases/load-case.js';
import {seenOf} from '../cases/seen-of.js';
import type {HostedFacility} from '../facility/facilities.js';
import {addFile} from '../files/add-file.js';
import {attachmentDisposition} from '../files/file-name.js';
import {objectKey} from '../files/object-key.js';
import {receiveOnlyFile} from './receive-only-file.js';
import type {App} from '../http/app-type.js';
import {refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {
  ownFileParams,
  ownWriteParams,
  refusals,
  security,
  staffFileParams,
} from './route-schemas.js';

/** What a file is served with: saved and not shown, and powerless if it is shown all the same. */
const downloadHeaders = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

const downloadResponse = {
  200: {
    description: 'The bytes, to be saved',
    content: {'application/octet-stream': {schema: z.any()}},
  },
  ...refusals,
};

/** Files of a case, up and down. A scope of its own: only here is a multipart body understood. */
export function registerFileRoutes(app: App, parts: ServiceParts): void {
  app.register(async (scope: App) => {
    await scope.register(multipart);
    registerUpload(scope, parts);
    registerDownloads(scope, parts);
  });
}

function registerUpload(app: App, parts: ServiceParts): void {
  const {facilities, callers, objects} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/facilities/:facilityId/cases/:caseId/files/:id',
    schema: {
      operationId: 'addFile',
      summary: 'Add a file; it is refused or taken by itself',
      tags: ['own case'],
      security: security.person,
      consumes: ['multipart/form-data'],
      params: ownWriteParams,
      response: {200: caseReceiptSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      const caseId = await callers.ownCase(hosted, request);
      if (!request.isMultipart()) throw refuse('invalid', {status: 415});
      const limits = hosted.facility.limits.files;
      const one = await receiveOnlyFile(objects, request, limits);
      const {id} = request.params;
      const upload = {id, caseId, actor: {role: 'person'}, ...one} as const;
      return addFile(parts, hosted, upload);
    },
  });
}

function registerDownloads(app: App, parts: ServiceParts): void {
  const {facilities, callers} = parts;
  app.route({
    method: 'GET',
    url: '/v1/facilities/:facilityId/cases/:caseId/files/:fileId',
    schema: {
      operationId: 'readFile',
      summary: 'A file of my case, once it was scanned',
      tags: ['own case'],
      security: security.person,
      params: ownFileParams,
      response: downloadResponse,
    },
    handler: async (request, reply) => {
      const hosted = facilities.require(request.params.facilityId);
      const caseId = await callers.ownCase(hosted, request);
      return sendFile(parts, {hosted, caseId, fileId: request.params.fileId}, reply);
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/cases/:caseId/files/:fileId',
    schema: {
      operationId: 'readStaffFile',
      summary: 'A file of a case, once it was scanned',
      tags: ['staff'],
      security: security.staff,
      params: staffFileParams,
      response: downloadResponse,
    },
    handler: async (request, reply) => {
      const {facilityId, ...address} = request.params;
      const hosted = facilities.require(facilityId);
      const staff = await callers.staff(hosted, request);
      const seen = seenOf(await loadCase(parts.db, hosted.scope, address.caseId), staff, hosted);
      // What is in a file cannot be left out of it: it is for those who see names as well as words.
      if (!seen.includes('name') || !seen.includes('story')) throw refuse('forbidden');
      return sendFile(parts, {hosted, ...address}, reply);
    },
  });
}

async function sendFile(
  {db, objects}: ServiceParts,
  address: {readonly hosted: HostedFacility; readonly caseId: string; readonly fileId: string},
  reply: FastifyReply,
): Promise<FastifyReply> {
  const {hosted, caseId, fileId} = address;
  const {state} = await loadCase(db, hosted.scope, caseId);
  const file = state.files.find(({id}) => id === fileId);
  if (file?.scan !== 'released') throw refuse('not-found');
  const {name, mediaType, bytes, sha256} = file;
  const stream = await objects.read(objectKey({...hosted.scope, caseId, fileId, sha256}));
  return reply
    .headers(downloadHeaders)
    .header('content-disposition', attachmentDisposition(name))
    .header('content-length', String(bytes))
    .type(mediaType)
    .send(stream);
}

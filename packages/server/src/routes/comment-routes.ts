import multipart, {type Multipart} from '@fastify/multipart';
import type {FastifyRequest} from 'fastify';
import {
  commentColumnsSchema,
  commentImportSchema,
  fieldProblems,
} from '@patient-relations/core/schemas';
import type {CommentColumns, CommentImport} from '@patient-relations/core/service';
import {importComments} from '../comments/import-comments.js';
import {receiveCsv} from '../comments/receive-csv.js';
import type {HostedFacility} from '../facility/facilities.js';
import type {App} from '../http/app-type.js';
import {nextPart, skipRest} from '../http/form-parts.js';
import {readJson} from '../http/json-body.js';
import {refuse, refuseField} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {commentImportParams, refusals, security} from './route-schemas.js';

const maxFileBytes = 200_000_000;

/** Comments from before this service. A scope of its own: only here is its form understood. */
export function registerCommentRoutes(app: App, parts: ServiceParts): void {
  app.register(async (scope: App) => {
    await scope.register(multipart);
    registerImport(scope, parts);
  });
}

function registerImport(app: App, parts: ServiceParts): void {
  const {facilities, callers} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/comment-imports/:id',
    schema: {
      tags: ['staff surveys'],
      security: security.staff,
      operationId: 'importComments',
      summary: 'Import past comments from CSV; the same file again adds nothing',
      description:
        'Two parts, in this order: `columns`, JSON that says what the columns mean, and `file`. What cannot be read is ' +
        'told by line and column, and never quoted or guessed.',
      consumes: ['multipart/form-data'],
      params: commentImportParams,
      response: {200: commentImportSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, id} = request.params;
      const hosted = facilities.require(facilityId);
      const {id: staffId} = await callers.staff(hosted, request);
      if (!request.isMultipart()) throw refuse('invalid', {status: 415});
      return receiveImport(parts, request, {hosted, staffId, id});
    },
  });
}

async function receiveImport(
  parts: ServiceParts,
  request: FastifyRequest,
  caller: {readonly hosted: HostedFacility; readonly staffId: string; readonly id: string},
): Promise<CommentImport> {
  const {objects} = parts;
  const limits = {fileSize: maxFileBytes, files: 1, fields: 1, fieldSize: 20_000};
  const form = request.parts({limits});
  try {
    const columns = readColumns(await nextPart(form));
    const part = await nextPart(form);
    if (part?.type !== 'file' || part.fieldname !== 'file') throw refuseField('/file', 'required');
    const {incoming, sha256} = await receiveCsv(objects, part.file);
    try {
      const bytes = await incoming.read();
      return await importComments(parts, {...caller, columns, sha256, bytes});
    } finally {
      // What is kept of the file is in the database. It never gets a place of its own, so that a process that is killed
      // here leaves nothing that is not swept up.
      await incoming.discard();
    }
  } catch (error) {
    skipRest(request);
    throw error;
  }
}

function readColumns(part: Multipart | undefined): CommentColumns {
  if (part?.type !== 'field' || part.fieldname !== 'columns' || typeof part.value !== 'string')
    throw refuseField('/columns', 'required');
  const parsed = commentColumnsSchema.safeParse(readJson(Buffer.from(part.value)), {
    reportInput: true,
  });
  if (parsed.success) return parsed.data;
  const errors = fieldProblems(parsed.error.issues);
  throw refuse('invalid', {
    errors: errors.map(({path, code}) => ({path: `/columns${path}`, code})),
  });
}

import type * as z from 'zod/mini';
import type {CaseCommand, CaseSummary} from '@patient-relations/core/case';
import {
  caseReceiptSchema,
  staffCasePageSchema,
  staffCaseQuerySchema,
  staffCaseSchema,
  staffCommandSchema,
} from '@patient-relations/core/schemas';
import {loadCase} from '../cases/load-case.js';
import {runCommand, type CaseWrite} from '../cases/write-to-case.js';
import type {App} from '../http/app-type.js';
import type {ServiceParts} from '../service-parts.js';
import {listCases, type CaseRow} from '../store/case-store.js';
import {readPosition, writePosition} from '../store/list-position.js';
import {
  facilityParams,
  refusals,
  security,
  staffCaseParams,
  staffWriteParams,
} from './route-schemas.js';

const common = {tags: ['staff'], security: security.staff};
const usualPage = 50;

/** The first staff API: list, read, acknowledge, message, resolve. */
export function registerStaffCaseRoutes(app: App, parts: ServiceParts): void {
  registerReading(app, parts);
  registerCommands(app, parts);
}

function registerReading(app: App, {db, facilities, callers}: ServiceParts): void {
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/cases',
    schema: {
      ...common,
      operationId: 'listCases',
      summary: 'Cases, newest first',
      params: facilityParams,
      querystring: staffCaseQuerySchema,
      response: {200: staffCasePageSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      await callers.staff(hosted, request);
      const {status, after, limit = usualPage} = request.query;
      const position = after === undefined ? undefined : readPosition(after);
      const rows = await listCases(db, hosted.scope, {status, after: position, limit: limit + 1});
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const next = rows.length > limit && last ? {next: writePosition(last)} : {};
      return {cases: page.map(summaryOf), ...next};
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/cases/:caseId',
    schema: {
      ...common,
      operationId: 'readStaffCase',
      summary: 'One case with every event',
      params: staffCaseParams,
      response: {200: staffCaseSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, caseId} = request.params;
      const hosted = facilities.require(facilityId);
      await callers.staff(hosted, request);
      const {events, state} = await loadCase(db, hosted.scope, caseId);
      return {id: caseId, facilityId, events, version: state.version};
    },
  });
}

function registerCommands(app: App, parts: ServiceParts): void {
  const {facilities, callers, audit} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/cases/:caseId/commands/:id',
    schema: {
      ...common,
      operationId: 'commandCase',
      summary: 'Acknowledge, write to the person, or resolve',
      params: staffWriteParams,
      body: staffCommandSchema,
      response: {200: caseReceiptSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, caseId, id} = request.params;
      const hosted = facilities.require(facilityId);
      const staff = await callers.staff(hosted, request);
      const {version} = request.body;
      const write = {
        scope: hosted.scope,
        caseId,
        version,
        actor: {role: 'staff', id: staff.id},
        keepWith: (trx) => audit.keepWith(trx, request),
      } satisfies Omit<CaseWrite, 'id' | 'content'>;
      return runCommand(parts, write, commandOf(request.body, id));
    },
  });
}

function commandOf(body: z.infer<typeof staffCommandSchema>, id: string): CaseCommand {
  const {version: _version, ...command} = body;
  return {...command, id};
}

/** A case whose first payload was redacted keeps its row; its kind and identity are then gone. */
function summaryOf(row: CaseRow): CaseSummary {
  const {id, reference, kind, identity, status, version, received_at: receivedAt} = row;
  return {
    id,
    reference: reference ?? '',
    kind: kind ?? 'removed',
    identity: identity ?? 'removed',
    status,
    version,
    receivedAt,
  };
}

import type * as z from 'zod/mini';
import type {CaseSummary} from '@patient-relations/core/case';
import {
  bulkAssignmentReceiptSchema,
  bulkAssignmentSchema,
  queueQuerySchema,
  queueSearchSchema,
  staffCasePageSchema,
} from '@patient-relations/core/schemas';
import {seenParts} from '@patient-relations/core/casework';
import type {Staff} from '../callers/find-staff.js';
import type {HostedFacility} from '../facility/facilities.js';
import {assignMany} from '../cases/assign-many.js';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {App} from '../http/app-type.js';
import type {ServiceParts} from '../service-parts.js';
import {noDue, type CaseRow} from '../store/case-store.js';
import {readQueuePosition, writeQueuePosition} from '../store/queue-position.js';
import {listQueue, type QueueReader} from '../store/queue-store.js';
import {assignmentParams, facilityParams, refusals, security} from './route-schemas.js';

const common = {tags: ['staff'], security: security.staff};
const usualPage = 50;

/** What an office looks at first: its queue, and who takes what. */
export function registerQueueRoutes(app: App, parts: ServiceParts): void {
  registerListing(app, parts);
  registerAssigning(app, parts);
}

function registerListing(app: App, {db, facilities, callers}: ServiceParts): void {
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/cases',
    schema: {
      ...common,
      operationId: 'listCases',
      summary: 'The queue: cases, filtered, searched and in the order asked for',
      params: facilityParams,
      querystring: queueQuerySchema,
      response: {200: staffCasePageSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      const reader = readerOf(await callers.staff(hosted, request), hosted);
      const {open, ...query} = request.query;
      const isOpen = open === undefined ? {} : {open: open === 'true'};
      return pageOf(db, hosted.scope, {reader, query: {...query, ...isOpen}});
    },
  });

  app.route({
    method: 'POST',
    url: '/v1/staff/facilities/:facilityId/cases/search',
    schema: {
      ...common,
      operationId: 'searchCases',
      summary: 'The queue, with words to look for, which stand in no address',
      params: facilityParams,
      body: queueSearchSchema,
      response: {200: staffCasePageSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      const reader = readerOf(await callers.staff(hosted, request), hosted);
      return pageOf(db, hosted.scope, {reader, query: request.body});
    },
  });
}

/** Who looks at the queue, and whose names they see. */
function readerOf({id, roles}: Staff, {facility}: HostedFacility): QueueReader {
  const seesNames = (identity: 'named' | 'confidential'): boolean =>
    seenParts(roles, identity, facility.readers).includes('name');
  return {
    accountId: id,
    names: {named: seesNames('named'), confidential: seesNames('confidential')},
  };
}

/** One page of the queue as an account may see it. */
async function pageOf(
  db: Database,
  scope: FacilityScope,
  {
    reader,
    query: {after, limit = usualPage, order = 'newest', ...query},
  }: {readonly reader: QueueReader; readonly query: z.infer<typeof queueSearchSchema>},
) {
  const rows = await listQueue(db, scope, {
    reader,
    page: {
      ...query,
      order,
      ...(after !== undefined && {after: readQueuePosition(after, order)}),
      limit: limit + 1,
    },
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? {next: writeQueuePosition(order, last)} : {};
  return {cases: page.map(summaryOf), ...next};
}

function registerAssigning(app: App, parts: ServiceParts): void {
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/assignments/:id',
    schema: {
      ...common,
      operationId: 'assignCases',
      summary: 'Give several cases to one person; says of each whether it went through',
      params: assignmentParams,
      body: bulkAssignmentSchema,
      response: {200: bulkAssignmentReceiptSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = parts.facilities.require(request.params.facilityId);
      const {id: by} = await parts.callers.staff(hosted, request);
      const keepWith = (trx: Database, caseId: string) =>
        parts.audit.keepForCase(trx, request, caseId);
      const order = {hosted, by, id: request.params.id, keepWith, ...request.body};
      const cases = await assignMany(parts, order);
      parts.wake();
      return {cases};
    },
  });
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
    ...(row.class !== null && {class: row.class}),
    ...(row.urgency !== 'none' && {urgency: row.urgency}),
    ...(row.owner !== null && {owner: row.owner}),
    ...(row.team !== null && {team: row.team}),
    ...(row.department_id !== null && {departmentId: row.department_id}),
    ...(row.due_at !== noDue && {dueAt: row.due_at}),
    ...(row.due_duty !== null && {dueDuty: row.due_duty}),
  };
}

import type * as z from 'zod/mini';
import type {
  CaseCommand,
  CaseDecision,
  CaseReceipt,
  CaseSummary,
} from '@patient-relations/core/case';
import {
  decideEntry,
  decideStaffCommand,
  reduceWork,
  staffCommand,
  type CaseAtHand,
  type EntryDecision,
} from '@patient-relations/core/casework';
import {
  caseReceiptSchema,
  entrySchema,
  staffCasePageSchema,
  staffCaseQuerySchema,
  staffCaseSchema,
  staffCommandSchema,
} from '@patient-relations/core/schemas';
import {loadCase} from '../cases/load-case.js';
import {eventsOf, writeToCase, type CaseWrite, type NewEvent} from '../cases/write-to-case.js';
import type {CallerEvidence} from '../callers/callers.js';
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

/** Staff read cases, answer their people and enter in the record what they do. */
export function registerStaffCaseRoutes(app: App, parts: ServiceParts): void {
  registerReading(app, parts);
  registerWriting(app, parts);
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

function registerWriting(app: App, parts: ServiceParts): void {
  const write = createStaffWriting(parts);
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/cases/:caseId/commands/:id',
    schema: {
      ...common,
      operationId: 'commandCase',
      summary: 'Do what the person sees: acknowledge, write to them, answer, close, take up again',
      params: staffWriteParams,
      body: staffCommandSchema,
      response: {200: caseReceiptSchema, ...refusals},
    },
    handler: (request) =>
      write(request, (at) => decideStaffCommand(at, commandOf(request.body, request.params.id))),
  });

  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/cases/:caseId/entries/:id',
    schema: {
      ...common,
      operationId: 'enterInCase',
      summary: 'Enter something in the record of a case: the office’s side of it',
      params: staffWriteParams,
      body: entrySchema,
      response: {200: caseReceiptSchema, ...refusals},
    },
    handler: (request) => write(request, (at) => decideEntry(at, request.body, request.params.id)),
  });
}

/** A write of staff, to a case of which they have seen the latest. */
interface StaffWrite extends CallerEvidence {
  readonly params: z.infer<typeof staffWriteParams>;
  readonly body: {readonly version: number};
}

type DecideAtHand = (at: CaseAtHand) => CaseDecision | EntryDecision;

/** What staff do to a case goes one way, whatever it is. */
function createStaffWriting(parts: ServiceParts) {
  return async (request: StaffWrite, decide: DecideAtHand): Promise<CaseReceipt> => {
    const {facilityId, caseId, id} = request.params;
    const {version} = request.body;
    const hosted = parts.facilities.require(facilityId);
    const {id: by} = await parts.callers.staff(hosted, request);
    const write: CaseWrite = {
      scope: hosted.scope,
      caseId,
      id,
      version,
      content: {...request.body},
      actor: {role: 'staff', id: by},
      keepWith: (trx) => parts.audit.keepWith(trx, request),
    };
    return writeToCase(parts, write, ({state, events}) =>
      eventsOf<NewEvent>(decide({state, work: reduceWork(events), by, known: hosted.known})),
    );
  };
}

function commandOf({command, text}: z.infer<typeof staffCommandSchema>, id: string): CaseCommand {
  return staffCommand({command, id, text});
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

import * as z from 'zod/mini';
import {riskEventsFor, seenRisk, seesEveryFlag} from '@patient-relations/core/risk';
import {
  caseReceiptSchema,
  raisedFlagReceiptSchema,
  raisedFlagSchema,
  riskEntrySchema,
  riskFlagListSchema,
  riskRecordSchema,
} from '@patient-relations/core/schemas';
import type {App} from '../http/app-type.js';
import {refuse} from '../problems/refusal.js';
import {enterInRisk, raiseFlagOf} from '../risk/write-to-risk.js';
import type {ServiceParts} from '../service-parts.js';
import {noDue} from '../store/case-store.js';
import {readPosition, writePosition} from '../store/list-position.js';
import {listFlags, type RiskFlagRow} from '../store/risk-flag-store.js';
import {readRisk} from '../store/risk-store.js';
import {
  facilityParams,
  refusals,
  security,
  staffCaseParams,
  staffWriteParams,
} from './route-schemas.js';

const common = {tags: ['staff'], security: security.staff};
const usualPage = 50;
const listQuery = z.strictObject({
  after: z.optional(z.string().check(z.maxLength(200))),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200))),
});

/** The risk compartment: what stands beside a case and is only for those who answer for it. */
export function registerRiskRoutes(app: App, parts: ServiceParts): void {
  registerListing(app, parts);
  registerReading(app, parts);
  registerWriting(app, parts);
}

function registerListing(app: App, {db, facilities, callers}: ServiceParts): void {
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/risk',
    schema: {
      ...common,
      operationId: 'listRiskFlags',
      summary: 'The risk flags that the caller answers for, by what is due next',
      params: facilityParams,
      querystring: listQuery,
      response: {200: riskFlagListSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      const {id: accountId, roles} = await callers.staff(hosted, request);
      const {after, limit = usualPage} = request.query;
      const rows = await listFlags(db, hosted.scope, {
        accountId,
        roles: seesEveryFlag(roles) ? 'every' : roles,
        after: after === undefined ? undefined : readPosition(after),
        limit: limit + 1,
      });
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      const next = last && writePosition({at: last.next_at, id: last.flag_id});
      return {flags: page.map(listedFlag), ...(next !== undefined && {next})};
    },
  });
}

function listedFlag(row: RiskFlagRow) {
  const {case_id: caseId, flag_id: flagId, flag, standing, opened_at: openedAt} = row;
  const isDue = standing === 'confirmed' && row.next_at !== noDue;
  return {caseId, flagId, flag, standing, openedAt, ...(isDue && {dueAt: row.next_at})};
}

function registerReading(app: App, {db, facilities, callers, now}: ServiceParts): void {
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/risk/:caseId',
    schema: {
      ...common,
      operationId: 'readRiskRecord',
      summary: 'The risk record of a case, as far as the caller answers for its flags',
      params: staffCaseParams,
      response: {200: riskRecordSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, caseId} = request.params;
      const hosted = facilities.require(facilityId);
      const {roles} = await callers.staff(hosted, request);
      const {rules} = hosted.risk;
      const stored = await readRisk(db, hosted.scope, caseId);
      const seen = riskEventsFor(stored.events, roles, rules.flags);
      if (seen.length === 0) throw refuse('not-found');
      return seenRisk(caseId, seen, {rules, now: now().toISOString()});
    },
  });
}

function registerWriting(app: App, parts: ServiceParts): void {
  const {facilities, callers, audit, wake} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/risk/:caseId/flags/:id',
    schema: {
      ...common,
      operationId: 'raiseRiskFlag',
      summary: 'Raise a risk flag; the answer says that it was received, and nothing else',
      params: staffWriteParams,
      body: raisedFlagSchema,
      response: {200: raisedFlagReceiptSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, caseId, id} = request.params;
      const hosted = facilities.require(facilityId);
      const staff = await callers.staff(hosted, request);
      const keepWith = (trx: Parameters<typeof audit.keepWith>[0]) => audit.keepWith(trx, request);
      const write = {hosted, caseId, id, staff, body: request.body, keepWith};
      const receipt = await raiseFlagOf(parts, write);
      wake();
      return receipt;
    },
  });

  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/risk/:caseId/entries/:id',
    schema: {
      ...common,
      operationId: 'enterInRisk',
      summary:
        'Enter something in a risk record: confirm or dismiss a flag, note, ask, say what was done',
      params: staffWriteParams,
      body: riskEntrySchema,
      response: {200: caseReceiptSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, caseId, id} = request.params;
      const hosted = facilities.require(facilityId);
      const staff = await callers.staff(hosted, request);
      const keepWith = (trx: Parameters<typeof audit.keepWith>[0]) => audit.keepWith(trx, request);
      const write = {hosted, caseId, id, staff, body: request.body, keepWith};
      const receipt = await enterInRisk(parts, write);
      wake();
      return receipt;
    },
  });
}

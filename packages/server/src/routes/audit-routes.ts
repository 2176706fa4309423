import {auditPageSchema, auditQuerySchema} from '@patient-relations/core/schemas';
import {mayDo} from '@patient-relations/core/staff';
import type {App} from '../http/app-type.js';
import type {ServiceParts} from '../service-parts.js';
import {listAuditEntries, type AuditRow} from '../store/audit-store.js';
import {facilityParams, refusals, security} from './route-schemas.js';

const usualPage = 50;
const riskOperations = ['readRiskRecord', 'enterInRisk', 'raiseRiskFlag'];

/** The log of who did what. */
export function registerAuditRoutes(app: App, parts: ServiceParts): void {
  const {db, facilities, callers} = parts;
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/audit',
    schema: {
      tags: ['staff accounts'],
      security: security.staff,
      operationId: 'listAuditEntries',
      summary: 'Who did what, newest first',
      description: 'Entries are never changed or deleted. They hold none of what anyone wrote.',
      params: facilityParams,
      querystring: auditQuerySchema,
      response: {200: auditPageSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      const {roles} = await callers.staff(hosted, request);
      const {account: accountId, aboutAccount: aboutAccountId, ...query} = request.query;
      const {before, limit = usualPage, ...filter} = query;
      const rows = await listAuditEntries(db, hosted.scope, {
        ...filter,
        accountId,
        aboutAccountId,
        ...(before !== undefined && {before}),
        limit: limit + 1,
        // That a case has a risk record is for whoever may read one to know.
        withoutOperations: mayDo(roles, 'readRiskRecord') ? [] : riskOperations,
      });
      const page = rows.slice(0, limit).map(entryOf);
      const last = page.at(-1);
      return {
        entries: page,
        ...(rows.length > limit && last && {before: last.position}),
      };
    },
  });
}

function entryOf(row: AuditRow) {
  const {case_id: caseId, account_id: account, about_account_id: aboutAccount} = row;
  const {at, roles, operation, outcome, request_id: requestId} = row;
  return {
    position: String(row.position),
    at,
    ...(account !== null && {account}),
    roles,
    operation,
    ...(caseId !== null && {caseId}),
    ...(aboutAccount !== null && {aboutAccount}),
    outcome,
    requestId,
  };
}

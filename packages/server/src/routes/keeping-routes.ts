import {personalData} from '@patient-relations/core/casework';
import {dateIn} from '@patient-relations/core/facility';
import {
  caseReceiptSchema,
  personalDataSchema,
  redactionSchema,
} from '@patient-relations/core/schemas';
import {loadCase} from '../cases/load-case.js';
import {redactEntry} from '../cases/redact-entry.js';
import type {App} from '../http/app-type.js';
import type {ServiceParts} from '../service-parts.js';
import {refusals, security, staffCaseParams, staffWriteParams} from './route-schemas.js';

const common = {tags: ['staff'], security: security.staff};

/** What becomes of what a case says: how words are taken out of it, and how they reach their person. */
export function registerKeepingRoutes(app: App, parts: ServiceParts): void {
  registerRedaction(app, parts);
  registerExport(app, parts);
}

function registerRedaction(app: App, parts: ServiceParts): void {
  const {facilities, callers, audit} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/cases/:caseId/redactions/:id',
    schema: {
      ...common,
      operationId: 'redactEntry',
      summary: 'Delete what one event of a case says; that there was one stays',
      params: staffWriteParams,
      body: redactionSchema,
      response: {200: caseReceiptSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, caseId, id} = request.params;
      const {version, ...what} = request.body;
      const hosted = facilities.require(facilityId);
      const {id: by} = await callers.staff(hosted, request);
      const write = {
        ...{scope: hosted.scope, caseId, id, version},
        actor: {role: 'staff', id: by},
        keepWith: (trx: Parameters<typeof audit.keepWith>[0]) => audit.keepWith(trx, request),
      } as const;
      return redactEntry(parts, write, what);
    },
  });
}

function registerExport(app: App, {db, facilities, callers, now}: ServiceParts): void {
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/cases/:caseId/personal-data',
    schema: {
      ...common,
      operationId: 'exportPersonalData',
      summary: 'What of a case is its person’s, to be handed to them when they ask for it',
      params: staffCaseParams,
      response: {200: personalDataSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, caseId} = request.params;
      const hosted = facilities.require(facilityId);
      await callers.staff(hosted, request);
      const today = dateIn(hosted.facility.timeZone, now());
      const data = personalData(await loadCase(db, hosted.scope, caseId), {today});
      return personalDataSchema.parse({...data, facilityId, exportedAt: now().toISOString()});
    },
  });
}

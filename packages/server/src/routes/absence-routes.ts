import {
  roleAbsenceEndSchema,
  roleAbsenceListSchema,
  roleAbsenceOrderSchema,
  roleAbsenceSchema,
} from '@patient-relations/core/schemas';
import {endAbsence, putAbsence} from '../escalation/say-absence.js';
import type {App} from '../http/app-type.js';
import type {ServiceParts} from '../service-parts.js';
import {listAbsences} from '../store/absence-store.js';
import {
  absenceEndParams,
  absenceParams,
  facilityParams,
  refusals,
  security,
} from './route-schemas.js';

const common = {tags: ['staff escalation'], security: security.staff};
const url = '/v1/staff/facilities/:facilityId/role-absences';

/** Which roles are away, and who is told of cases instead. */
export function registerAbsenceRoutes(app: App, parts: ServiceParts): void {
  registerListing(app, parts);
  registerWriting(app, parts);
}

function registerListing(app: App, {db, facilities, callers}: ServiceParts): void {
  app.route({
    method: 'GET',
    url,
    schema: {
      ...common,
      operationId: 'listRoleAbsences',
      summary: 'Who is away, was, and will be, the latest first',
      params: facilityParams,
      response: {200: roleAbsenceListSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      await callers.staff(hosted, request);
      return {absences: [...(await listAbsences(db, hosted.scope))]};
    },
  });
}

function registerWriting(app: App, parts: ServiceParts): void {
  const {facilities, callers, audit, wake} = parts;
  app.route({
    method: 'PUT',
    url: `${url}/:id`,
    schema: {
      ...common,
      operationId: 'putRoleAbsence',
      summary: 'Say that a role is away from now or later on, and who is told instead',
      params: absenceParams,
      body: roleAbsenceOrderSchema,
      response: {200: roleAbsenceSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, id} = request.params;
      const hosted = facilities.require(facilityId);
      const {id: by} = await callers.staff(hosted, request);
      const absence = await putAbsence(parts, {
        ...{scope: hosted.scope, id, by, order: request.body},
        keepWith: (trx) => audit.keepWith(trx, request),
      });
      wake();
      return absence;
    },
  });

  app.route({
    method: 'PUT',
    url: `${url}/:absenceId/ends/:id`,
    schema: {
      ...common,
      operationId: 'endRoleAbsence',
      summary: 'Say that somebody is there again, or that an absence to come is none',
      params: absenceEndParams,
      body: roleAbsenceEndSchema,
      response: {200: roleAbsenceSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, absenceId, id} = request.params;
      const hosted = facilities.require(facilityId);
      const {id: by} = await callers.staff(hosted, request);
      const absence = await endAbsence(parts, {
        ...{scope: hosted.scope, id, by, absenceId},
        keepWith: (trx) => audit.keepWith(trx, request),
      });
      wake();
      return absence;
    },
  });
}

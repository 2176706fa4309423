import type * as z from 'zod/mini';
import type {CaseCommand} from '@patient-relations/core/case';
import {
  commandProblem,
  decideEntry,
  decideStaffCommand,
  eventsWithout,
  kindProblem,
  staffCommand,
  supervisionProblem,
} from '@patient-relations/core/casework';
import {
  assessmentQuerySchema,
  assessmentSchema,
  caseReceiptSchema,
  entrySchema,
  staffCaseSchema,
  staffCommandSchema,
} from '@patient-relations/core/schemas';
import {assessCase, withheldFrom} from '@patient-relations/core/service';
import {seenOf} from '../cases/seen-of.js';
import {loadCase, sumsOf} from '../cases/load-case.js';
import {createStaffWriting} from '../cases/staff-writing.js';
import type {App} from '../http/app-type.js';
import type {ServiceParts} from '../service-parts.js';
import {refusals, security, staffCaseParams, staffWriteParams} from './route-schemas.js';

const common = {tags: ['staff'], security: security.staff};

/** Staff read cases, answer their people and enter in the record what they do. */
export function registerStaffCaseRoutes(app: App, parts: ServiceParts): void {
  registerReading(app, parts);
  registerWriting(app, parts);
}

function registerReading(app: App, {db, facilities, callers, now}: ServiceParts): void {
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
      const staff = await callers.staff(hosted, request);
      const loaded = await loadCase(db, hosted.scope, caseId);
      const seen = seenOf(loaded, staff, hosted);
      return {
        id: caseId,
        facilityId,
        events: [...eventsWithout(loaded.events, seen)],
        version: loaded.state.version,
        withheld: withheldFrom(seen),
      };
    },
  });

  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/cases/:caseId/assessment',
    schema: {
      ...common,
      operationId: 'readAssessment',
      summary:
        'What the rules make of a case now: deadlines, class, urgency, each with its reasons',
      params: staffCaseParams,
      querystring: assessmentQuerySchema,
      response: {200: assessmentSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, caseId} = request.params;
      const hosted = facilities.require(facilityId);
      const staff = await callers.staff(hosted, request);
      const {language = 'en'} = request.query;
      const loaded = await loadCase(db, hosted.scope, caseId);
      const events = eventsWithout(loaded.events, seenOf(loaded, staff, hosted));
      return assessCase({...loaded, ...sumsOf(events), events}, hosted, {
        now: now().toISOString(),
        language,
      });
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
      write(request, (at) => decideStaffCommand(at, commandOf(request.body, request.params.id)), {
        problemFor: (roles) => commandProblem(roles, request.body.command),
      }),
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
    handler: (request) => {
      const {body, params} = request;
      return write(
        request,
        (at) => {
          const problem = supervisionProblem(at, at.roles, body);
          return problem ? {problem} : decideEntry(at, body, params.id);
        },
        {problemFor: (roles) => kindProblem(roles, body.kind)},
      );
    },
  });
}

function commandOf({command, text}: z.infer<typeof staffCommandSchema>, id: string): CaseCommand {
  return staffCommand({command, id, text});
}

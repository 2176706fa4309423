import type {CaseHappening, EscalationMatrix} from '@patient-relations/core/escalation';
import {
  caseSimulationOrderSchema,
  matrixInForceSchema,
  simulatedCaseSchema,
  simulationOrderSchema,
} from '@patient-relations/core/schemas';
import {happeningsOfCase, simulationAnswer, trialProblem} from '@patient-relations/core/service';
import {loadCase} from '../cases/load-case.js';
import {boundedCalendar} from '../escalation/bounded-calendar.js';
import type {HostedFacility} from '../facility/facilities.js';
import type {App} from '../http/app-type.js';
import {noticeIdOf} from '../outgoing/notice-id.js';
import {Refusal} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {listAbsences} from '../store/absence-store.js';
import {facilityParams, refusals, security, staffCaseParams} from './route-schemas.js';

const common = {tags: ['staff escalation'], security: security.staff};

/** Who is told of a case that needs somebody: the matrix in force, and what it or another would do. */
export function registerEscalationRoutes(app: App, parts: ServiceParts): void {
  registerMatrix(app, parts);
  registerSimulation(app, parts);
  registerCaseSimulation(app, parts);
}

function registerMatrix(app: App, {facilities, callers}: ServiceParts): void {
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/escalation-matrix',
    schema: {
      ...common,
      operationId: 'readEscalationMatrix',
      summary: 'The matrix in force: who is told of what, when, how, and who instead of them',
      params: facilityParams,
      response: {200: matrixInForceSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      await callers.staff(hosted, request);
      return matrixInForceSchema.parse({matrix: hosted.escalation.matrix});
    },
  });
}

function registerSimulation(app: App, {facilities, callers}: ServiceParts): void {
  app.route({
    method: 'POST',
    url: '/v1/staff/facilities/:facilityId/escalation-simulations',
    schema: {
      ...common,
      operationId: 'simulateEscalations',
      summary: 'Who would be told of a made-up case, when, and by what; nothing is stored or sent',
      params: facilityParams,
      body: simulationOrderSchema,
      response: {200: simulatedCaseSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      await callers.staff(hosted, request);
      const {happenings, matrix} = request.body;
      return simulated(withMatrix(hosted, matrix), {caseId: 'made-up', happenings});
    },
  });
}

function registerCaseSimulation(app: App, {db, facilities, callers, now}: ServiceParts): void {
  app.route({
    method: 'POST',
    url: '/v1/staff/facilities/:facilityId/cases/:caseId/escalation-simulations',
    schema: {
      ...common,
      operationId: 'simulateCaseEscalations',
      summary: 'Who is told of this case, when, and by what, or would be by another matrix',
      params: staffCaseParams,
      body: caseSimulationOrderSchema,
      response: {200: simulatedCaseSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, caseId} = request.params;
      const hosted = facilities.require(facilityId);
      await callers.staff(hosted, request);
      const tried = withMatrix(hosted, request.body.matrix);
      const loaded = await loadCase(db, hosted.scope, caseId);
      const absences = await listAbsences(db, hosted.scope);
      const rules = {...tried, noticeIdOf};
      const happenings = happeningsOfCase({...loaded, absences}, rules, now());
      return simulated(tried, {caseId, happenings});
    },
  });
}

/**
 * The facility with another matrix in the place of its own.
 * @throws {Refusal} `invalid` where its parts do not fit together
 */
function withMatrix(hosted: HostedFacility, matrix?: EscalationMatrix): HostedFacility {
  const problem = trialProblem(matrix);
  if (problem) throw new Refusal(problem);
  const {escalation} = hosted;
  const calendar = boundedCalendar(escalation.calendar);
  return {...hosted, escalation: {...escalation, calendar, matrix: matrix ?? escalation.matrix}};
}

/** As the scheduler works it out, with a reason for each line. */
function simulated(
  {escalation: {matrix, calendar}}: Pick<HostedFacility, 'escalation'>,
  of: {readonly caseId: string; readonly happenings: readonly CaseHappening[]},
) {
  return simulationAnswer({matrix, calendar, ...of});
}

import {decideEntry} from '@patient-relations/core/casework';
import {caseReceiptSchema, taskAnswerSchema, taskListSchema} from '@patient-relations/core/schemas';
import {putTask} from '@patient-relations/core/service';
import {loadCase} from '../cases/load-case.js';
import {eventsOf, writeToCase} from '../cases/write-to-case.js';
import type {App} from '../http/app-type.js';
import {refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {listTasks} from '../store/task-store.js';
import {facilityParams, refusals, security, taskAnswerParams} from './route-schemas.js';

const common = {tags: ['staff'], security: security.staff};

/** What a department is asked, and where it answers: the question and the least of facts, and nothing of the case. */
export function registerTaskRoutes(app: App, parts: ServiceParts): void {
  registerListing(app, parts);
  registerAnswering(app, parts);
}

function registerListing(app: App, {db, facilities, callers}: ServiceParts): void {
  app.route({
    method: 'GET',
    url: '/v1/staff/facilities/:facilityId/tasks',
    schema: {
      ...common,
      operationId: 'listTasks',
      summary: 'The open questions put to the caller: by name, department or role',
      params: facilityParams,
      response: {200: taskListSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      const staff = await callers.staff(hosted, request);
      const rows = await listTasks(db, hosted.scope, staff);
      const tasks = await Promise.all(
        rows.map(async ({task_id: id, case_id: caseId}) => {
          const {work} = await loadCase(db, hosted.scope, caseId);
          return work.tasks.flatMap((task) => (task.id === id ? [putTask(caseId, task)] : []));
        }),
      );
      return {tasks: tasks.flat()};
    },
  });
}

function registerAnswering(app: App, parts: ServiceParts): void {
  const {db, facilities, callers} = parts;
  app.route({
    method: 'PUT',
    url: '/v1/staff/facilities/:facilityId/cases/:caseId/tasks/:taskId/answers/:id',
    schema: {
      ...common,
      operationId: 'answerTask',
      summary: 'Answer a question that was put to the caller',
      params: taskAnswerParams,
      body: taskAnswerSchema,
      response: {200: caseReceiptSchema, ...refusals},
    },
    handler: async (request) => {
      const {facilityId, caseId, taskId, id} = request.params;
      const hosted = facilities.require(facilityId);
      const staff = await callers.staff(hosted, request);
      const theirs = await listTasks(db, hosted.scope, staff);
      // A question to others is not there for this one, whoever guesses its number.
      if (!theirs.some((row) => row.task_id === taskId && row.case_id === caseId))
        throw refuse('not-found');
      const entry = {kind: 'task-answered', payload: {taskId, text: request.body.text}} as const;
      const receipt = await writeToCase(
        parts,
        {
          scope: hosted.scope,
          caseId,
          id,
          content: {...entry},
          actor: {role: 'staff', id: staff.id},
          keepWith: (trx) => parts.audit.keepWith(trx, request),
        },
        ({state, work}) =>
          eventsOf(decideEntry({state, work, by: staff.id, known: hosted.known}, entry, id)),
      );
      parts.wake();
      return receipt;
    },
  });
}

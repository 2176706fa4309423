import * as z from 'zod/mini';
import {decideEntry} from '@patient-relations/core/casework';
import {caseReceiptSchema, taskAnswerSchema, taskListSchema} from '@patient-relations/core/schemas';
import {isPutTo, putTask} from '@patient-relations/core/service';
import {loadCase, loadCases} from '../cases/load-case.js';
import {eventsOf, writeToCase} from '../cases/write-to-case.js';
import type {App} from '../http/app-type.js';
import {refuse} from '../problems/refusal.js';
import type {ServiceParts} from '../service-parts.js';
import {readPosition, writePosition} from '../store/list-position.js';
import {listTasks} from '../store/task-store.js';
import {facilityParams, refusals, security, taskAnswerParams} from './route-schemas.js';

/** Each question brings its case with it. */
const pageSize = 50;
const tasksQuery = z.strictObject({after: z.optional(z.string().check(z.maxLength(200)))});

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
      summary:
        'The open questions put to the caller: by name, department or role, by what is due next',
      params: facilityParams,
      querystring: tasksQuery,
      response: {200: taskListSchema, ...refusals},
    },
    handler: async (request) => {
      const hosted = facilities.require(request.params.facilityId);
      const staff = await callers.staff(hosted, request);
      const {after} = request.query;
      const rows = await listTasks(db, hosted.scope, {
        asked: staff,
        after: after === undefined ? undefined : readPosition(after),
        limit: pageSize + 1,
      });
      const page = rows.slice(0, pageSize);
      const last = rows.length > pageSize ? page.at(-1) : undefined;
      const ids = page.map((row) => row.case_id);
      const loaded = await loadCases(db, hosted.scope, [...new Set(ids)]);
      const works = new Map(loaded.map(({state, work}) => [state.id, work]));
      const tasks = page.flatMap(({task_id: id, case_id: caseId}) => {
        const task = works.get(caseId)?.tasks.find((each) => each.id === id);
        return task ? [putTask(caseId, task)] : [];
      });
      const next = last && writePosition({at: last.due_at, id: last.task_id});
      return {tasks, ...(next !== undefined && {next})};
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
      // A question to others is not there for this one, whoever guesses its number.
      const {work: asked} = await loadCase(db, hosted.scope, caseId);
      if (!asked.tasks.some(({id: of, to}) => of === taskId && isPutTo({to}, staff)))
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
        ({state, work}) => {
          const now = parts.now().toISOString();
          const at = {state, work, by: staff.id, now, known: hosted.known};
          return eventsOf(decideEntry(at, entry, id));
        },
      );
      parts.wake();
      return receipt;
    },
  });
}

import type * as z from 'zod/mini';
import type {Task} from './case-work.js';
import type {taskListSchema} from './task-schema.js';

/** A question as whoever it is put to sees it: with the least of facts, and nothing else of its case. */
export type PutTask = z.infer<typeof taskListSchema>['tasks'][number];

/** Whether a question is put to someone, unless it is closed: by name, by department or by role. */
export function isPutTo(
  {to, closed}: Pick<Task, 'to' | 'closed'>,
  {
    id,
    departments,
    roles,
  }: {
    readonly id: string;
    readonly departments: readonly string[];
    readonly roles: readonly string[];
  },
): boolean {
  if (closed) return false;
  if ('account' in to) return to.account === id;
  return 'role' in to ? roles.includes(to.role) : departments.includes(to.departmentId);
}

/** A question as it is shown to whoever it is put to. */
export function putTask(caseId: string, {id, question, facts, at, due, answers}: Task): PutTask {
  return {
    id,
    caseId,
    question,
    askedAt: at,
    ...(facts !== undefined && {facts}),
    ...(due !== undefined && {due}),
    answers: answers.map((answer) => ({at: answer.at, text: answer.text})),
  };
}

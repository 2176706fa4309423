import * as z from 'zod/mini';
import {account, code, instant, line, note, paragraph, uuid} from './work-parts-schema.js';

/** What staff enter about who works on a case, and what they ask of each other. */
export const teamworkEntries = {
  assigned: z.strictObject({owner: account, team: z.optional(line)}),
  'handed-over': z.strictObject({to: account, note}),
  watched: z.strictObject({account}),
  unwatched: z.strictObject({account}),
  /** Never leaves the office. */
  noted: z.strictObject({text: note}),
  /** Whoever is asked sees the question and these facts, and nothing else of the case. */
  'task-opened': z.strictObject({
    to: z.union([
      z.strictObject({departmentId: code}),
      z.strictObject({account}),
      z.strictObject({role: code}),
    ]),
    question: paragraph,
    facts: z.optional(paragraph),
    due: z.optional(instant),
  }),
  'task-answered': z.strictObject({taskId: uuid, text: note}),
  'task-closed': z.strictObject({taskId: uuid, reason: z.optional(paragraph)}),
  /** Whoever was told of the case has seen it: those who stand in for them need not be told any more. */
  'escalation-seen': z.strictObject({escalationId: uuid}),
};

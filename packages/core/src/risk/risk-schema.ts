import * as z from 'zod/mini';
import {instant, line, note, paragraph, uuid} from '../casework/work-parts-schema.js';
import type {RiskEntry} from './decide-risk-entry.js';

const flag = z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,62}$/));
const flagId = uuid;

/** Somebody saw something. What becomes of it they are not told. */
export const raisedFlagSchema = z.strictObject({flag, note: z.optional(note)});

/** That it has come. */
export const raisedFlagReceiptSchema = z.object({id: z.string(), receivedAt: z.string()});

const entries = {
  'flag-confirmed': z.strictObject({
    flagId,
    knownAt: instant,
    happenedAt: z.optional(instant),
    ongoingDanger: z.boolean(),
  }),
  'flag-dismissed': z.strictObject({flagId, reason: paragraph}),
  'risk-noted': z.strictObject({flagId, text: note}),
  'risk-duty-done': z.strictObject({
    flagId,
    clock: flag,
    doneAt: instant,
    how: line,
    to: z.optional(line),
  }),
  'risk-task-opened': z.strictObject({flagId, question: paragraph, due: z.optional(instant)}),
  'risk-task-answered': z.strictObject({flagId, taskId: uuid, text: note}),
  'risk-task-closed': z.strictObject({flagId, taskId: uuid, reason: z.optional(paragraph)}),
} satisfies Record<RiskEntry['kind'], z.ZodMiniType>;

const version = z.int().check(z.minimum(1));
const [first, ...rest] = Object.entries(entries).map(([kind, payload]) =>
  z.strictObject({kind: z.literal(kind), version, payload}),
);
if (!first) throw new Error('There is no kind of entry.');

/** What is entered in a risk record, and the version of it that was seen. Unknown fields are refused. */
export const riskEntrySchema = z.discriminatedUnion('kind', [
  first,
  ...rest,
]) as unknown as z.ZodMiniType<RiskEntry & {readonly version: number}>;

const standing = z.enum(['open', 'confirmed', 'dismissed']);

/** Flags by what is due next. */
export const riskFlagListSchema = z.object({
  flags: z.array(
    z.object({
      caseId: z.string(),
      flagId: z.string(),
      flag: z.string(),
      standing,
      openedAt: z.string(),
      dueAt: z.optional(z.string()),
    }),
  ),
  next: z.optional(z.string()),
});

/** The risk record of a case, as far as whoever asks sees it. */
export const riskRecordSchema = z.object({
  caseId: z.string(),
  version: z.int(),
  events: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      at: z.string(),
      actor: z.object({role: z.enum(['staff', 'service', 'person']), id: z.optional(z.string())}),
      payload: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
  deadlines: z.array(
    z.object({
      flagId: z.string(),
      flag: z.string(),
      clock: z.string(),
      what: z.string(),
      towards: z.string(),
      target: z.string(),
      startedAt: z.optional(z.string()),
      due: z.optional(z.object({date: z.string(), at: z.string()})),
      missing: z.optional(z.object({field: z.string(), problem: z.string()})),
      doneAt: z.optional(z.string()),
      state: z.string(),
      provisional: z.array(z.object({calendar: z.string(), year: z.int()})),
    }),
  ),
});

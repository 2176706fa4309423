import * as z from 'zod/mini';
import {feedbackLimits as limits} from '../feedback/feedback-limits.js';
import {textSchema} from '../feedback/text-schema.js';

/** An event as a service sends it. Lenient: unknown kinds and unknown fields are kept out of the way, not refused. */
export const caseEventSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  position: z.number(),
  kind: z.string(),
  at: z.string(),
  /** `role` is open: a newer service may know more of them. */
  actor: z.object({role: z.string(), id: z.optional(z.string())}),
  payload: z.optional(z.looseObject({})),
});

/** A date that the person may count on. `what` and `state` are open: a newer service may know more of them. */
const caseDateSchema = z.object({
  what: z.string(),
  due: z.string(),
  state: z.string(),
  /** Sentences, each in the languages of the facility. */
  because: z.array(z.record(z.string(), z.string())),
});

/** A case as its person may see it. */
export const patientCaseSchema = z.object({
  id: z.string(),
  facilityId: z.string(),
  events: z.array(caseEventSchema),
  dates: z.optional(z.array(caseDateSchema)),
  mergedInto: z.optional(z.object({reference: z.string()})),
  /** `status` is open, as the kinds of event are. */
  splitInto: z.optional(z.array(z.object({reference: z.string(), status: z.string()}))),
});

/** The first outcome of a write to a case, returned again on every replay. */
export const caseReceiptSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  version: z.number(),
  at: z.string(),
});

/** What a person may send to their own case. */
export const messageSchema = z.strictObject({
  text: textSchema(limits.message),
});

/** Why, if the person wishes to say. */
export const reasonSchema = z.strictObject({
  reason: z.optional(textSchema(limits.reason)),
});

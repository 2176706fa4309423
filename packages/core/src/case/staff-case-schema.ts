import * as z from 'zod/mini';
import {statusSchema} from '../casework/queue-schema.js';
import {messageSchema, patientCaseSchema} from './case-schema.js';

const version = z.int().check(z.minimum(1));
const {text} = messageSchema.shape;

/** What staff do to a case before its person's eyes. With `reopen` and `withdraw`, `text` is the reason. */
export const staffCommandSchema = z.discriminatedUnion('command', [
  z.strictObject({command: z.literal('acknowledge'), version, text: z.optional(text)}),
  z.strictObject({command: z.literal('send-message'), version, text}),
  z.strictObject({command: z.literal('resolve'), version, text}),
  z.strictObject({command: z.literal('close'), version, text}),
  z.strictObject({command: z.literal('reopen'), version, text}),
  z.strictObject({command: z.literal('withdraw'), version, text: z.optional(text)}),
]);

/** One page of the staff's list. */
export const staffCasePageSchema = z.object({
  cases: z.array(
    z.object({
      id: z.string(),
      reference: z.string(),
      kind: z.string(),
      identity: z.string(),
      status: statusSchema,
      version: z.int(),
      receivedAt: z.string(),
      class: z.optional(z.string()),
      urgency: z.optional(z.string()),
      owner: z.optional(z.string()),
      team: z.optional(z.string()),
      departmentId: z.optional(z.string()),
      dueAt: z.optional(z.string()),
      dueDuty: z.optional(z.string()),
    }),
  ),
  next: z.optional(z.string()),
});

/** A case with every event. */
export const staffCaseSchema = z.extend(patientCaseSchema, {
  version: z.int(),
  /** The parts that the caller’s roles do not let them see: they are left out. */
  withheld: z.optional(z.array(z.string())),
});

import * as z from 'zod/mini';
import {messageSchema, patientCaseSchema} from './case-schema.js';

/** What staff may ask of a case through the first staff API. */
export const staffCommandSchema = z.discriminatedUnion('command', [
  z.strictObject({
    command: z.literal('acknowledge'),
    version: z.int().check(z.minimum(1)),
    text: z.optional(messageSchema.shape.text),
  }),
  z.strictObject({
    command: z.literal('send-message'),
    version: z.int().check(z.minimum(1)),
    text: messageSchema.shape.text,
  }),
  z.strictObject({
    command: z.literal('resolve'),
    version: z.int().check(z.minimum(1)),
    text: messageSchema.shape.text,
  }),
]);

const statusSchema = z.enum(['received', 'acknowledged', 'resolved', 'reopened', 'withdrawn']);

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
    }),
  ),
  next: z.optional(z.string()),
});

/** Which rows of the staff's list. */
export const staffCaseQuerySchema = z.strictObject({
  status: z.optional(statusSchema),
  after: z.optional(z.string().check(z.maxLength(200))),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200))),
});

/** A case with every event. */
export const staffCaseSchema = z.extend(patientCaseSchema, {version: z.int()});

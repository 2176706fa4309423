import * as z from 'zod/mini';
import {textSchema} from '../feedback/text-schema.js';
import {account, code, instant, line, uuid} from './work-parts-schema.js';

export const statusSchema = z.enum([
  'received',
  'acknowledged',
  'resolved',
  'reopened',
  'closed',
  'withdrawn',
  'merged',
]);

const filters = {
  status: z.optional(statusSchema),
  kind: z.optional(z.enum(['complaint', 'compliment', 'suggestion', 'question', 'request'])),
  class: z.optional(z.enum(['complaint', 'grievance', 'none'])),
  urgency: z.optional(z.enum(['S1', 'S2', 'S3', 'S4'])),
  owner: z.optional(account),
  team: z.optional(line),
  locationId: z.optional(code),
  departmentId: z.optional(code),
  language: z.optional(line),
  dueBefore: z.optional(instant),
  from: z.optional(instant),
  to: z.optional(instant),
  order: z.optional(z.enum(['due', 'urgency', 'newest', 'oldest'])),
};

/** Which cases of the queue, as an address says it. */
export const queueQuerySchema = z.strictObject({
  ...filters,
  open: z.optional(z.enum(['true', 'false'])),
  after: z.optional(z.string().check(z.maxLength(200))),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200))),
});

const searched = {
  ...filters,
  open: z.optional(z.boolean()),
  text: z.optional(textSchema({min: 1, max: 200})),
};

/** Which cases of the queue, with words to look for: those stand in no address, where they would be logged. */
export const queueSearchSchema = z.strictObject({
  ...searched,
  after: z.optional(z.string().check(z.maxLength(200))),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
});

/** A view of the queue as someone keeps it. */
export const savedViewSchema = z.strictObject({name: line, query: z.strictObject(searched)});

export const savedViewListSchema = z.object({
  views: z.array(z.object({...savedViewSchema.shape, id: z.string()})),
});

/** Up to 200 cases that get one owner. Each is looked at for itself: one that has moved on stops none of the others. */
export const bulkAssignmentSchema = z.strictObject({
  owner: account,
  team: z.optional(line),
  cases: z
    .array(z.strictObject({id: uuid, version: z.int().check(z.minimum(1))}))
    .check(z.minLength(1), z.maxLength(200)),
});

export const bulkAssignmentReceiptSchema = z.object({
  cases: z.array(
    z.object({id: z.string(), version: z.optional(z.int()), code: z.optional(z.string())}),
  ),
});

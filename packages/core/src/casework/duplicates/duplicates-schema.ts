import * as z from 'zod/mini';
import {statusSchema} from '../queue-schema.js';

const points = z.int();

const reasonSchema = z.discriminatedUnion('is', [
  z.object({
    is: z.enum([
      'same-record-number',
      'same-phone',
      'same-email',
      'same-name',
      'same-department',
      'same-place',
    ]),
    points,
  }),
  z.object({is: z.literal('near-in-time'), points, days: z.number()}),
  z.object({is: z.enum(['like-words', 'unlike-words']), points, similarity: z.number()}),
]);

/** The cases that may be of the same matter, the likeliest first, each with what speaks for it. */
export const duplicateListSchema = z.object({
  /** Whether the words of cases could be compared: otherwise only who, where and when was. */
  comparedWords: z.boolean(),
  suggestions: z.array(
    z.object({
      caseId: z.string(),
      reference: z.string(),
      status: statusSchema,
      version: z.int(),
      receivedAt: z.string(),
      score: z.int(),
      reasons: z.array(reasonSchema),
    }),
  ),
});

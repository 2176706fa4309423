import * as z from 'zod/mini';
import {date, line, note, paragraph} from './work-parts-schema.js';

/** What staff enter about what happened and why. */
export const investigationEntries = {
  interviewed: z.strictObject({with: line, on: date, summary: note}),
  'chart-reviewed': z.strictObject({
    from: z.optional(date),
    to: z.optional(date),
    summary: note,
  }),
  /** `issue`: the place of the issue among those of the category entry; without it, the whole case. */
  'finding-made': z.strictObject({
    issue: z.optional(z.int().check(z.minimum(0))),
    substantiated: z.enum(['yes', 'partly', 'no', 'cannot-tell']),
    text: note,
  }),
  'root-cause-found': z.strictObject({
    cause: z.enum([
      'communication',
      'handover',
      'staffing',
      'training',
      'policy',
      'equipment',
      'environment',
      'workload',
      'conduct',
      'records',
      'access',
      'outside',
      'not-found',
    ]),
    text: paragraph,
  }),
  /** That the person or the family was told of an unexpected outcome. */
  disclosed: z.strictObject({on: date, to: line, summary: note}),
};

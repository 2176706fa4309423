import * as z from 'zod/mini';
import {grievanceFactsSchema} from '../policy/grievance-rules/grievance-rules-schema.js';
import {code, line, paragraph} from './work-parts-schema.js';
import {workLimits as limits} from './work-limits.js';

/** What staff enter about what kind of case it is, under which rules it falls, and how urgent it is. */
export const classificationEntries = {
  /**
   * `facts`: what staff answered. `reason` is needed where a person decides otherwise than the rules; what the rules
   * make of the facts is put beside it when it is stored.
   */
  classified: z.strictObject({
    class: z.enum(['complaint', 'grievance']),
    facts: z.optional(grievanceFactsSchema),
    reason: z.optional(paragraph),
  }),
  'packs-set': z.strictObject({
    packs: z
      .array(z.strictObject({id: code, version: line}))
      .check(z.minLength(1), z.maxLength(limits.packs.max)),
    reason: z.optional(paragraph),
  }),
  /** One rater's reading: several may be entered, and the last one stands. */
  categorized: z.strictObject({
    taxonomy: z.strictObject({id: code, version: line}),
    issues: z
      .array(
        z.strictObject({
          category: code,
          severity: z.optional(z.int().check(z.minimum(0), z.maximum(3))),
          stage: z.optional(code),
          departmentId: z.optional(code),
          text: z.optional(paragraph),
        }),
      )
      .check(z.minLength(1), z.maxLength(limits.issues.max)),
    harm: z.optional(z.int().check(z.minimum(0), z.maximum(5))),
  }),
  'urgency-set': z.strictObject({level: z.enum(['S1', 'S2', 'S3', 'S4']), reason: paragraph}),
  'late-filing-allowed': z.strictObject({reason: paragraph}),
};

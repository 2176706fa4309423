import * as z from 'zod/mini';
import {date, paragraph, uuid} from './work-parts-schema.js';

/** What staff enter about how a case ended and what comes after. */
export const closingEntries = {
  'outcome-recorded': z.strictObject({
    outcomes: z
      .array(
        z.enum([
          'apology',
          'explanation',
          'policy-change',
          'compensation',
          'training-change',
          'transfer-of-care',
          'more-transparency',
          'escalation',
          'no-wrongdoing',
          'no-action',
        ]),
      )
      .check(z.minLength(1), z.maxLength(10)),
    satisfied: z.enum(['yes', 'partly', 'no', 'unknown']),
    text: z.optional(paragraph),
  }),
  'follow-up-set': z.strictObject({on: date, what: paragraph}),
  'follow-up-done': z.strictObject({followUpId: uuid, result: paragraph}),
  /** While one stands, nothing of the case is erased or destroyed. */
  'legal-hold-placed': z.strictObject({reason: paragraph}),
  'legal-hold-lifted': z.strictObject({holdId: uuid, reason: paragraph}),
};

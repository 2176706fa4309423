import * as z from 'zod/mini';
import {grievanceFactsSchema} from '../policy/grievance-rules/grievance-rules-schema.js';

const sentences = z.array(z.string());

/** One deadline, and why it is what it is: for staff, and in the words its person may read. */
const deadlineSchema = z.object({
  pack: z.string(),
  version: z.string(),
  clock: z.string(),
  duty: z.string(),
  target: z.string(),
  state: z.string(),
  confidence: z.string(),
  stage: z.optional(z.string()),
  towards: z.optional(z.string()),
  nth: z.optional(z.int()),
  due: z.optional(z.object({date: z.string(), at: z.string()})),
  doneAt: z.optional(z.string()),
  /** Years whose holidays nobody told the service: the date is the earliest there can be. */
  provisional: z.array(z.object({calendar: z.string(), year: z.int()})),
  forStaff: sentences,
  forPerson: sentences,
});

/** What the rules make of a case as it is now. None of it is stored: it is worked out from the events each time. */
export const assessmentSchema = z.object({
  deadlines: z.array(deadlineSchema),
  classification: z.object({
    rules: z.object({id: z.string(), version: z.string()}),
    class: z.string(),
    facts: grievanceFactsSchema,
    missing: z.array(z.string()),
    explanation: sentences,
  }),
  urgency: z.object({
    level: z.string(),
    because: z.array(z.object({rule: z.string(), level: z.string(), says: z.string()})),
    /** Where in the words of the person: begin and end, in UTF-16 code units. */
    texts: z.array(
      z.object({
        text: z.string(),
        signals: z.array(
          z.object({concern: z.string(), start: z.int(), end: z.int(), negated: z.boolean()}),
        ),
      }),
    ),
  }),
});

/** In which language an assessment explains its deadlines to staff. */
export const assessmentQuerySchema = z.strictObject({
  language: z.optional(z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/))),
});

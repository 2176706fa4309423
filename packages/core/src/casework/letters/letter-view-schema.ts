import * as z from 'zod/mini';
import {letterTemplateSchema} from '../../letter/letter-template-schema.js';

const lines = z.array(z.string());
const moment = {id: z.string(), by: z.string(), at: z.string()};

const letter = z.object({
  template: z.object({id: z.string(), version: z.string()}),
  kind: z.string(),
  language: z.string(),
  date: z.string(),
  reference: z.string(),
  address: lines,
  subject: z.string(),
  blocks: z.array(
    z.object({
      type: z.string(),
      lead: z.optional(z.string()),
      lines,
      carries: lines,
      filled: lines,
    }),
  ),
  enclosures: lines,
  authors: lines,
  waived: z.array(z.object({element: z.string(), reason: z.string(), by: z.string()})),
});

/** A letter of a case as staff work on it. */
export const letterViewSchema = z.object({
  id: z.string(),
  /** The case's. */
  version: z.int(),
  letter,
  /** What a reviewer of these words signs. */
  digest: z.string(),
  /** Every version of the text, the oldest first. */
  versions: z.array(z.object(moment)),
  /** What rules require of it, with words for people. */
  requirements: z.array(z.object({element: z.string(), words: z.record(z.string(), z.string())})),
  problems: z.array(
    z.object({
      path: z.string(),
      code: z.string(),
      severity: z.enum(['stops', 'warns']),
      detail: z.optional(z.string()),
    }),
  ),
  review: z.optional(z.object({...moment, digest: z.string()})),
  final: z.optional(z.object({...moment, digest: z.string()})),
  deliveries: z.array(
    z.object({
      ...moment,
      channel: z.string(),
      proof: z.optional(z.object({...moment, kind: z.string(), detail: z.string()})),
    }),
  ),
});

/** The templates that letters of a facility can be drafted from. */
export const letterTemplateListSchema = z.object({templates: z.array(letterTemplateSchema)});

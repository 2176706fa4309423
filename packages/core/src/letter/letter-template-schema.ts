import * as z from 'zod/mini';
import {textSchema as text} from '../feedback/text-schema.js';
import {languageTagSchema, noticeVersionNameSchema} from '../notice/notice-schema.js';
import {letterFields, type LetterFieldName} from './letter-fields.js';
import {letterLimits as limits} from './letter-limits.js';

const fieldName = z.enum(Object.keys(letterFields) as [LetterFieldName, ...LetterFieldName[]]);
/** `us-cms/results`. */
export const elementNameSchema = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}\/[a-z0-9][a-z0-9-]{0,62}$/));
export const templateIdSchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/));
export const letterKindSchema = z.enum([
  'acknowledgement',
  'interim',
  'resolution',
  'closure-unsatisfied',
  'cannot-disclose',
  'referral',
]);
export const blockTypeSchema = z.enum(['paragraph', 'continued', 'list', 'signature']);
const line = text({min: 1, max: limits.line});

/** The form of a template that a hospital brings. Whether its places and elements exist is `templateProblems`' to say. */
export const letterTemplateSchema = z.strictObject({
  id: templateIdSchema,
  version: noticeVersionNameSchema,
  kind: letterKindSchema,
  language: languageTagSchema,
  status: z.enum(['unreviewed', 'reviewed']),
  subject: text({min: 1, max: limits.subject}),
  blocks: z
    .array(
      z.strictObject({
        type: blockTypeSchema,
        lead: z.optional(line),
        lines: z.array(line).check(z.minLength(1), z.maxLength(limits.lines)),
        carries: z.optional(z.array(elementNameSchema).check(z.maxLength(limits.elements))),
        when: z.optional(fieldName),
        unless: z.optional(fieldName),
      }),
    )
    .check(z.minLength(1), z.maxLength(limits.blocks)),
});

import * as z from 'zod/mini';
import {isStorable} from '../feedback/storable-text.js';
import {textSchema as text} from '../feedback/text-schema.js';
import {
  instantSchema,
  languageTagSchema,
  noticeVersionNameSchema,
} from '../notice/notice-schema.js';
import {letterLimits as limits} from './letter-limits.js';
import {letterTexts} from './letter-texts.js';
import {
  blockTypeSchema,
  elementNameSchema,
  letterKindSchema,
  templateIdSchema,
} from './letter-template-schema.js';

/** Blank words have a form: that they say nothing is for `letterProblems` to find. */
const words = (max: number) =>
  z.string().check(z.maxLength(max), z.refine(isStorable, {params: {code: 'wrong-format'}}));
const lines = z.array(words(limits.line)).check(z.maxLength(limits.lines));
const staffId = text({min: 1, max: 120});
const digest = z.string().check(z.regex(/^[\w-]{43}$/));

/** The form of a letter that staff have worked on. */
export const letterSchema = z
  .strictObject({
    template: z.strictObject({id: templateIdSchema, version: noticeVersionNameSchema}),
    kind: letterKindSchema,
    language: languageTagSchema,
    date: words(limits.subject),
    reference: words(limits.subject),
    address: z.array(words(limits.subject)).check(z.maxLength(limits.addressLines)),
    subject: words(limits.subject),
    blocks: z
      .array(
        z.strictObject({
          type: blockTypeSchema,
          lead: z.optional(words(limits.line)),
          lines,
          carries: z.array(elementNameSchema).check(z.maxLength(limits.elements)),
          filled: z.array(z.string().check(z.regex(/^\w{1,40}$/))).check(z.maxLength(limits.lines)),
        }),
      )
      .check(z.maxLength(limits.blocks)),
    enclosures: lines,
    authors: z.array(staffId).check(z.minLength(1), z.maxLength(limits.authors)),
    waived: z
      .array(
        z.strictObject({element: elementNameSchema, reason: words(limits.reason), by: staffId}),
      )
      .check(z.maxLength(limits.waivers)),
  })
  .check(
    z.refine(
      (letter) =>
        letterTexts(letter).reduce((sum, {text: {length}}) => sum + length, 0) <= limits.text,
      {params: {code: 'too-long'}},
    ),
  );

/** The form of a review. */
export const letterReviewSchema = z.strictObject({by: staffId, at: instantSchema, digest});

/** The form of a delivery. */
export const letterDeliverySchema = z.strictObject({
  channel: z.enum(['post', 'email-notice', 'portal', 'in-person']),
  at: instantSchema,
  by: staffId,
  digest,
  to: z.optional(text({max: 254})),
  discreet: z.optional(z.literal(true)),
  proof: z.optional(
    z.strictObject({
      kind: z.enum([
        'tracking-number',
        'proof-of-posting',
        'mail-accepted',
        'read-receipt',
        'opened',
        'handed-to',
      ]),
      detail: text({max: 500}),
    }),
  ),
});

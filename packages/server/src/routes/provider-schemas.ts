import * as z from 'zod/mini';

const secret = z.string().check(z.regex(/^[\w-]{43}$/));

/** What a page that goes to the provider proves later that it was the one. */
export const providerChallengeSchema = z.strictObject({challenge: secret});
/** A provider may add what it likes. */
export const providerAnswerSchema = z.looseObject({
  state: z.optional(z.string().check(z.maxLength(200))),
  code: z.optional(z.string().check(z.maxLength(4000))),
  error: z.optional(z.string().check(z.maxLength(200))),
});

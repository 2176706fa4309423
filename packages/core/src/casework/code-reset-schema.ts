import * as z from 'zod/mini';

/** The first step: how staff made sure of who asks, and what becomes of the code. */
export const codeResetSchema = z.strictObject({
  check: z.enum(['called-back', 'in-person', 'known-address']),
  change: z.enum(['rotate', 'revoke']),
});

/** The number that the person says back, and until when. */
export const codeResetStartedSchema = z.object({
  id: z.string(),
  number: z.string(),
  expiresAt: z.string(),
});

/** The second step. */
export const codeResetCompletionSchema = z.strictObject({
  number: z.string().check(z.regex(/^\d{6}$/)),
  accessCode: z.optional(z.string().check(z.maxLength(40))),
});

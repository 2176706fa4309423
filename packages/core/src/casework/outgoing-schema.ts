import * as z from 'zod/mini';

const state = z.enum(['waiting', 'sent', 'failed', 'withheld']);

/** Which of what goes out, as an address says it. */
export const outgoingQuerySchema = z.strictObject({
  state: z.optional(state),
  after: z.optional(z.string().check(z.maxLength(200))),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200))),
});

/** What goes out and what became of it: no address and no content. */
export const outgoingPageSchema = z.object({
  outgoing: z.array(
    z.object({
      id: z.string(),
      purpose: z.enum(['case-waiting', 'escalation', 'answer']),
      channel: z.enum(['email', 'webhook']),
      recipient: z.string(),
      caseId: z.optional(z.string()),
      state,
      reason: z.optional(z.string()),
      attempts: z.number(),
      createdAt: z.string(),
      nextTryAt: z.optional(z.string()),
    }),
  ),
  next: z.optional(z.string()),
});

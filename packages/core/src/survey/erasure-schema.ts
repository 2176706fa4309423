import * as z from 'zod/mini';

/** Why something is erased. One of a few words: a text of one's own would keep what was to go. */
const reason = z.enum(['asked-for', 'kept-long-enough', 'given-by-mistake']);

/** An erasure of what was answered. */
export const erasureSchema = z.strictObject({reason});

/** An erasure of what a past comment says. Its place is the file it came in, by the hash of its bytes, and its line. */
export const commentErasureSchema = z.strictObject({
  fileSha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  line: z.int().check(z.minimum(1)),
  reason,
});

/** What the service says once something is erased. */
export const erasureReceiptSchema = z.object({id: z.string(), erasedAt: z.string()});

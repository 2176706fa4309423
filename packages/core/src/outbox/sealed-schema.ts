import * as z from 'zod/mini';
import {queuedOperations} from './queued-write.js';

/** The service's public key for sealing. */
export const sealingKeySchema = z.object({
  keyId: z.string().check(z.regex(/^[\w-]{43}$/)),
  publicKey: z.string().check(z.regex(/^[\w-]{87}$/)),
});

/** The operations that can be sealed. */
export const queuedOperationSchema = z.enum(queuedOperations);

/** What the service says of a sealed write: the receipt of the operation inside. */
export const sealedReceiptSchema = z.looseObject({id: z.string()});

/** What became of a sealed write that staff handed in. */
export const recoverySchema = z.discriminatedUnion('outcome', [
  z.object({outcome: z.literal('stored'), id: z.string()}),
  z.object({
    outcome: z.literal('refused'),
    id: z.string(),
    problem: z.object({code: z.string()}),
    content: z.record(z.string(), z.unknown()),
  }),
]);

import * as z from 'zod/mini';
import {staffRoleIds} from './roles.js';

const outcome = z.enum(['done', 'refused', 'failed']);
const instant = z.iso.datetime({precision: 3});
const uuid = z.uuid().check(z.toLowerCase());

/** Which entries of the log, as an address says it. All of it must be so. */
export const auditQuerySchema = z.strictObject({
  /** `command`: whoever ran a command of the service. */
  account: z.optional(z.union([uuid, z.literal('command')])),
  aboutAccount: z.optional(uuid),
  caseId: z.optional(uuid),
  operation: z.optional(z.string().check(z.regex(/^[A-Za-z]{1,60}$/))),
  outcome: z.optional(outcome),
  from: z.optional(instant),
  until: z.optional(instant),
  before: z.optional(z.string().check(z.regex(/^\d{1,18}$/))),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200))),
});
/** Who did what, newest first. None of what anyone wrote. */
export const auditPageSchema = z.object({
  entries: z.array(
    z.object({
      position: z.string(),
      at: z.string(),
      account: z.optional(z.string()),
      roles: z.array(z.enum(staffRoleIds)),
      operation: z.string(),
      caseId: z.optional(z.string()),
      aboutAccount: z.optional(z.string()),
      outcome,
      requestId: z.string(),
    }),
  ),
  before: z.optional(z.string()),
});

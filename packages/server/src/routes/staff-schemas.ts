import * as z from 'zod/mini';
import {staffRoleIds} from '@patient-relations/core/staff';

const line = (max: number) =>
  z.string().check(z.minLength(1), z.maxLength(max), z.regex(/^[^\p{Cc}]*$/u));
const role = z.enum(staffRoleIds);
/** Longer than any that is taken: what is too long is said to be so by the rules. */
const passphrase = z.string().check(z.maxLength(2000));

export const signInSchema = z.strictObject({signInName: line(200), passphrase});
export const setUpSchema = z.strictObject({signInName: line(200), code: line(60), passphrase});
export const passphraseChangeSchema = z.strictObject({current: passphrase, next: passphrase});

const secret = z.string().check(z.regex(/^[\w-]{43}$/));
export const providerChallengeSchema = z.strictObject({challenge: secret});
/** A provider may add what it likes. */
export const providerAnswerSchema = z.looseObject({
  state: z.optional(z.string().check(z.maxLength(200))),
  code: z.optional(z.string().check(z.maxLength(4000))),
  error: z.optional(z.string().check(z.maxLength(200))),
});
export const signInCodeSchema = z.strictObject({code: secret, verifier: secret});

const entrusted = {
  roles: z.array(role).check(
    z.minLength(1),
    z.refine((roles) => new Set(roles).size === roles.length),
  ),
  departments: z._default(z.array(line(63)).check(z.maxLength(50)), []),
};

export const newAccountSchema = z.strictObject({
  name: line(200),
  signInName: line(200),
  ...entrusted,
});
export const accountRolesSchema = z.strictObject(entrusted);
export const accountStateSchema = z.strictObject({disabled: z.boolean()});

const held = {roles: z.array(role), departments: z.array(z.string())};

export const accountSchema = z.object({
  id: z.string(),
  name: z.string(),
  signInName: z.optional(z.string()),
  ...held,
  state: z.enum(['waiting', 'active', 'disabled']),
  createdAt: z.string(),
});
export const accountListSchema = z.object({accounts: z.array(accountSchema)});
export const waitingAccountSchema = z.object({
  account: accountSchema,
  setUpCode: z.string(),
  setUpUntil: z.string(),
});

const person = z.object({id: z.string(), name: z.string(), ...held});

export const begunSessionSchema = z.object({
  token: z.string(),
  endsAt: z.string(),
  idleSeconds: z.number(),
  account: person,
});
export const sessionSchema = z.object({
  endsAt: z.string(),
  idleSeconds: z.number(),
  account: person,
});
export const doneSchema = z.object({done: z.literal(true)});
export const signInOptionsSchema = z.object({
  by: z.enum(['passphrase', 'provider']),
});

const outcome = z.enum(['done', 'refused', 'failed']);
const instant = z.iso.datetime({precision: 3});
const uuid = z.uuid().check(z.toLowerCase());

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
export const auditPageSchema = z.object({
  entries: z.array(
    z.object({
      position: z.string(),
      at: z.string(),
      account: z.optional(z.string()),
      roles: z.array(role),
      operation: z.string(),
      caseId: z.optional(z.string()),
      aboutAccount: z.optional(z.string()),
      outcome,
      requestId: z.string(),
    }),
  ),
  before: z.optional(z.string()),
});

import * as z from 'zod/mini';
import {staffRoleIds} from './roles.js';

const line = (max: number) =>
  z.string().check(z.minLength(1), z.maxLength(max), z.regex(/^[^\p{Cc}]*$/u));
const role = z.enum(staffRoleIds);
/** Longer than any that is taken: what is too long is said to be so by the rules. */
const passphrase = z.string().check(z.maxLength(2000));

/** What someone signs in with. */
export const signInSchema = z.strictObject({signInName: line(200), passphrase});
/** What someone chooses their passphrase with. */
export const setUpSchema = z.strictObject({signInName: line(200), code: line(60), passphrase});
/** A change of one’s own passphrase. */
export const passphraseChangeSchema = z.strictObject({current: passphrase, next: passphrase});

const secret = z.string().check(z.regex(/^[\w-]{43}$/));
/** What a page that comes back from the hospital’s provider takes its session with. */
export const signInCodeSchema = z.strictObject({code: secret, verifier: secret});

const entrusted = {
  roles: z.array(role).check(
    z.minLength(1),
    z.refine((roles) => new Set(roles).size === roles.length),
  ),
  departments: z._default(z.array(line(63)).check(z.maxLength(50)), []),
};

/** An account that is to be made. */
export const newAccountSchema = z.strictObject({
  name: line(200),
  signInName: line(200),
  /** Where they are told of a case that needs them. */
  email: z.optional(z.email().check(z.maxLength(254))),
  ...entrusted,
});
/** What someone is there for. */
export const accountRolesSchema = z.strictObject(entrusted);
/** Whether an account is to be used. */
export const accountStateSchema = z.strictObject({disabled: z.boolean()});

const held = {roles: z.array(role), departments: z.array(z.string())};

/** An account as those who look after accounts see it. */
export const accountSchema = z.object({
  id: z.string(),
  name: z.string(),
  signInName: z.optional(z.string()),
  email: z.optional(z.string()),
  ...held,
  state: z.enum(['waiting', 'active', 'disabled']),
  createdAt: z.string(),
});
/** Everyone who can sign in, or could. */
export const accountListSchema = z.object({accounts: z.array(accountSchema)});
/** An account that waits for its person to choose a passphrase with this code. */
export const waitingAccountSchema = z.object({
  account: accountSchema,
  setUpCode: z.string(),
  setUpUntil: z.string(),
});

const person = z.object({id: z.string(), name: z.string(), ...held});

/** A session as its holder is told of it, once. */
export const begunSessionSchema = z.object({
  token: z.string(),
  endsAt: z.string(),
  idleSeconds: z.number(),
  account: person,
});
/** Who is signed in, and until when. */
export const sessionSchema = z.object({
  endsAt: z.string(),
  idleSeconds: z.number(),
  account: person,
});
/** That it is done. */
export const doneSchema = z.object({done: z.literal(true)});
/** How people of a facility sign in. */
export const signInOptionsSchema = z.object({
  by: z.enum(['passphrase', 'provider']),
});

import * as z from 'zod/mini';
import {staffRoleIds} from '@patient-relations/core/staff';

const httpUrl = z.url({protocol: /^https?$/});

/** Where a claim is: its name, or the names that lead to it. */
const claimPath = z.union([
  z.string().check(z.minLength(1)),
  z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
]);

/** A provider that signs the hospital's people in by OpenID Connect. */
const staffProviderSchema = z.strictObject({
  issuer: httpUrl,
  clientId: z.string().check(z.minLength(1)),
  /** The variable of the environment that holds the client's secret; without one the client has none. */
  secretVariable: z.optional(z.string().check(z.regex(/^PR_[A-Z0-9_]+$/))),
  /** Where the provider sends people back to, as it is registered there. */
  redirectUrl: httpUrl,
  /** The staff's page, which goes on from there. */
  page: httpUrl,
  scope: z.optional(z.string().check(z.regex(/\bopenid\b/))),
  /** Which values of a claim mean which roles. */
  roles: z.strictObject({
    claim: claimPath,
    map: z.record(z.string(), z.array(z.enum(staffRoleIds)).check(z.minLength(1))),
  }),
  /** Which values of a claim mean which departments. Without `map` they are departments themselves. */
  departments: z.optional(
    z.strictObject({
      claim: claimPath,
      map: z.optional(z.record(z.string(), z.array(z.string()))),
    }),
  ),
});

/** How staff sign in. */
export const staffSchema = z.strictObject({
  provider: z.optional(staffProviderSchema),
  session: z.optional(
    z.strictObject({
      /** Without a request for so long, they are signed out. */
      idleMinutes: z.optional(z.int().check(z.minimum(1), z.maximum(60))),
      /** After so long they sign in again, whatever they do. */
      hours: z.optional(z.int().check(z.minimum(1), z.maximum(24))),
    }),
  ),
});

/** A provider that signs the hospital's people in. */
export interface StaffProvider extends z.infer<typeof staffProviderSchema> {}

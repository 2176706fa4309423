import * as z from 'zod/mini';
import {taxonomyProblems} from '@patient-relations/core/casework';
import {holidayCalendars} from '@patient-relations/core/deadlines';
import {
  matrixProblems,
  escalationRoles,
  type EscalationRole,
} from '@patient-relations/core/escalation';
import {policyPacks} from '@patient-relations/core/policy';
import {
  escalationMatrixSchema,
  facilitySchema,
  grievanceFactsSchema,
  holidayCalendarSchema,
  taxonomySchema,
} from '@patient-relations/core/schemas';
import {lettersSchema} from './letters-config.js';
import {staffSchema} from './staff-config.js';

const timeZone = z.string().check(
  z.refine((name) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', {timeZone: name}));
    } catch {
      return false;
    }
  }),
);

const origin = z.union([
  z.literal('*'),
  z.string().check(z.refine((text) => URL.canParse(text) && new URL(text).origin === text)),
]);

const httpUrl = z.url({protocol: /^https?$/});

const portalSchema = z.strictObject({
  issuer: z.string().check(z.minLength(1)),
  audience: z.string().check(z.minLength(1)),
  /** Where the hospital publishes its keys, or the keys themselves (RFC 7517). */
  jwks: z.union([
    z.strictObject({url: httpUrl}),
    z.strictObject({keys: z.array(z.record(z.string(), z.unknown())).check(z.minLength(1))}),
  ]),
});

const packId = z.string().check(
  z.refine((id) => policyPacks.some((pack) => pack.id === id), {
    error: 'There is no policy pack of this id.',
  }),
);

const ownTaxonomy = taxonomySchema.check((context) => {
  for (const problem of taxonomyProblems(context.value))
    context.issues.push({code: 'custom', input: undefined, message: problem});
});

const ownMatrix = escalationMatrixSchema.check((context) => {
  for (const {path, code} of matrixProblems(context.value))
    context.issues.push({code: 'custom', input: undefined, message: `${path}: ${code}`});
});

/** The variable of the environment that holds the key which webhooks are signed with; without one they are not. */
const webhookKeyVariable = z.optional(z.string().check(z.regex(/^PR_[A-Z0-9_]+$/)));

const holidays = z.enum(holidayCalendars.map(({id}) => id) as [string, ...string[]]);

/** Who is told of a case that needs somebody, and where. */
const escalationSchema = z.strictObject({
  /** The hospital's own; the proposed one without. */
  matrix: z.optional(ownMatrix),
  /** By role, where no account with the role has an address. */
  addresses: z.optional(
    z.partialRecord(
      z.enum(Object.keys(escalationRoles) as [EscalationRole, ...EscalationRole[]]),
      z.array(z.email()).check(z.minLength(1)),
    ),
  ),
  /** A gateway that pages and phones; without one, who is to be paged or phoned gets a mail. */
  webhook: z.optional(httpUrl),
  webhookKeyVariable,
  /** Whose holidays business days leave out; Saturdays and Sundays alone without. */
  holidays: z.optional(holidays),
});

/** Where a facility lies decides which risk flags its cases can have. */
const riskSchema = z.strictObject({
  /** Country or subdivision (ISO 3166): `US-CA`. Without, as far as `packs` say so. */
  jurisdiction: z.optional(z.string().check(z.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/))),
  /** What the flags leave to the place, by the names they give: `abuseReportHours`. */
  settings: z.optional(z.record(z.string(), z.unknown())),
  /** Whose holidays their clocks leave out; those of the jurisdiction without. */
  holidays: z.optional(holidays),
});

const hostedFacilitySchema = z.strictObject({
  /** Who runs the facility; several facilities of one hospital share a tenant. */
  tenant: z.optional(z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/))),
  /** The public configuration, exactly as pages get it. */
  facility: z.strictObject({...facilitySchema.shape, timeZone}),
  /** Where "a case is waiting" goes. It never says more. */
  notice: z.optional(
    z.strictObject({
      email: z.optional(z.email()),
      webhook: z.optional(httpUrl),
      webhookKeyVariable,
    }),
  ),
  /** How surveys are reported. */
  surveys: z.optional(
    z.strictObject({
      /** Which counts are too small to be shown; the stricter rule by default. */
      suppression: z.optional(z.enum(['us', 'uk'])),
    }),
  ),
  /** How the office works its cases. */
  casework: z.optional(
    z.strictObject({
      /** The rules it answers under, by the ids of their packs. All of them apply at once. */
      packs: z.optional(z.array(packId)),
      /** What those packs leave to the hospital, by the names they give: `responseDays`. */
      settings: z.optional(z.record(z.string(), z.unknown())),
      /** The packs whose optional limits of filing it has chosen to have. */
      optionalLimits: z.optional(z.array(packId)),
      /** Holidays of its own, which stand before those that come with this service. */
      calendars: z.optional(z.array(holidayCalendarSchema)),
      /** What its policy answers for every complaint: `counts-typed-as-written`. */
      grievancePolicy: z.optional(grievanceFactsSchema),
      /** Categories of the hospital's own, beside those of HCAT. */
      taxonomies: z.optional(z.array(ownTaxonomy)),
      /** For how many years after the last thing that happened a case is kept; longer where a pack in force says so. */
      keptYears: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
      escalation: z.optional(escalationSchema),
      risk: z.optional(riskSchema),
    }),
  ),
  letters: z.optional(lettersSchema),
  /** The hospital's own sign-in, for people with a portal account. */
  portal: z.optional(portalSchema),
  staff: z.optional(staffSchema),
});

/** The service's configuration file. Paths in it are relative to the file. */
export const serviceConfigSchema = z.strictObject({
  facilities: z.array(hostedFacilitySchema).check(
    z.minLength(1),
    z.refine((list) => new Set(list.map(({facility}) => facility.id)).size === list.length),
  ),
  /** Origins whose pages may call the service, besides its own. */
  cors: z.optional(z.array(origin)),
  /** Whose `X-Forwarded-For` is believed: `true`, a number of hops, or addresses. */
  trustProxy: z.optional(z.union([z.boolean(), z.int(), z.array(z.string())])),
  /** The password, if any, comes from PR_SMTP_PASSWORD. */
  smtp: z.optional(
    z.strictObject({
      host: z.string(),
      port: z.int(),
      secure: z.optional(z.boolean()),
      user: z.optional(z.string()),
      from: z.email(),
      /** An address that names no hospital, for people who must not be seen to hear from one. */
      discreetFrom: z.optional(z.email()),
    }),
  ),
  /** A scanner's command line; the path of the file is added as its last word. Exit 0 releases, 1 refuses. */
  scan: z.optional(z.strictObject({command: z.array(z.string()).check(z.minLength(1))})),
  /** Pages to serve at `/`, built elements at `/cdn/`, and the page of a kiosk at `/kiosk/`. */
  site: z.optional(
    z.strictObject({
      root: z.string(),
      cdn: z.optional(z.string()),
      kiosk: z.optional(z.string()),
    }),
  ),
  /** The puzzle before a first submission. */
  proof: z.optional(
    z.strictObject({
      required: z.optional(z.boolean()),
      /** Rounds of key derivation for one try; about 256 tries solve a puzzle. */
      cost: z.optional(z.int().check(z.minimum(1), z.maximum(1_000_000))),
      validMinutes: z.optional(z.int().check(z.minimum(1), z.maximum(120))),
    }),
  ),
  checkpoints: z.optional(
    z.strictObject({everyMinutes: z.optional(z.number().check(z.positive(), z.maximum(1440)))}),
  ),
});

/** The service's configuration. */
export interface ServiceConfig extends z.infer<typeof serviceConfigSchema> {}

export type HostedFacilityConfig = ServiceConfig['facilities'][number];

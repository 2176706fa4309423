import * as z from 'zod/mini';
import {textSchema as text} from '../feedback/text-schema.js';
import {handOverMaxLength} from '../hand-over/hand-over.js';
import {kioskActivities, kioskLimits as limits, kioskTroubles} from './kiosk-limits.js';

const tag = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$/), z.maxLength(35));
const count = z.int().check(z.minimum(0));
const seconds = ({min, max}: {readonly min: number; readonly max: number}) =>
  z.optional(z.int().check(z.gte(min), z.lte(max)));

/** How staff have a device behave. */
export const kioskSettingsSchema = z.strictObject({
  locationId: z.optional(text({max: 63})),
  welcome: z.optional(z.record(tag, text({min: 1, max: limits.welcome.max}))),
  languages: z.optional(z.array(tag).check(z.minLength(1), z.maxLength(limits.languages.max))),
  activities: z.optional(
    z.array(z.enum(kioskActivities)).check(z.minLength(1), z.maxLength(kioskActivities.length)),
  ),
  idleSeconds: seconds(limits.idleSeconds),
  warningSeconds: seconds(limits.warningSeconds),
  coolDownSeconds: seconds(limits.coolDownSeconds),
  printer: z.optional(z.boolean()),
  // It becomes the address in a QR code; the fragment is the key's.
  handOverUrl: z.optional(
    text({max: limits.handOverUrl.max}).check(z.regex(/^https?:\/\/[^\s#]+$/)),
  ),
  pin: z.optional(z.string().check(z.regex(/^\d{6,12}$/))),
});

const reportFields = {
  version: z.string().check(z.regex(/^\d{1,6}(\.\d{1,6}){0,3}(-[a-z]{1,10}(\.\d{1,6})?)?$/)),
  configurationVersion: count,
  queued: count,
  refused: count,
  lost: count,
  oldestSeconds: count,
  state: z.enum(['ready', 'in-use', 'locked', 'out-of-order']),
  troubles: z.array(z.enum(kioskTroubles)).check(z.maxLength(kioskTroubles.length)),
  clockAheadMs: z.optional(z.int()),
};

/** What a device says of itself. Numbers and words of closed lists: nothing that anyone wrote can ride along. */
export const kioskReportSchema = z.strictObject(reportFields);

/** What a kiosk puts into the relay. */
export const handOverSchema = z.strictObject({
  ciphertext: z
    .string()
    .check(z.minLength(38), z.maxLength(handOverMaxLength), z.regex(/^[\w-]+$/)),
});

/** What a phone sends along when it collects: nothing. */
export const handOverCollectionSchema = z.strictObject({});

/** A signed configuration, as a device gets it. */
export const signedConfigurationSchema = z.object({signed: z.string()});

/** What the service says of a report: its own time. */
export const kioskReportReceiptSchema = z.object({at: z.string()});

/** What a kiosk hears of a hand-over that the relay took. */
export const handOverReceiptSchema = z.object({id: z.string(), expiresAt: z.string()});

/** Where a hand-over is. */
export const handOverStateSchema = z.object({state: z.enum(['waiting', 'collected', 'expired'])});

/** What a phone collects. */
export const collectedHandOverSchema = z.object({ciphertext: z.string()});

/** What staff hear of a configuration that was stored. */
export const kioskConfiguredSchema = z.object({deviceId: z.string(), version: z.number()});

/** The devices of a facility. */
export const kioskListSchema = z.object({
  kiosks: z.array(
    z.object({
      deviceId: z.string(),
      name: z.string(),
      revoked: z.boolean(),
      configurationVersion: z.number(),
      // A newer device may use words that this version does not know.
      report: z.optional(
        z.object({...reportFields, state: z.string(), troubles: z.array(z.string())}),
      ),
      reportedAt: z.optional(z.string()),
    }),
  ),
});

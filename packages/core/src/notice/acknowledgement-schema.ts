import * as z from 'zod/mini';
import {challengeProofSchema} from '../feedback/feedback-schema.js';
import {textSchema as text} from '../feedback/text-schema.js';
import {questionnaireResponseSchema} from '../survey/survey-schema.js';
import {noticeLimits as limits} from './notice-limits.js';
import {
  instantSchema,
  languageTagSchema,
  noticeIdSchema,
  noticeVersionNameSchema,
} from './notice-schema.js';
import {signatureLimits} from './signature-limits.js';

/** The hospital's own key of a person or of a visit. */
export const personKeySchema = text({min: 1, max: 200});
const name = text({min: 1, max: limits.name});
const {side, strokes, points} = signatureLimits;
const pixels = z.int().check(z.minimum(1), z.maximum(side));
const coordinate = z.int().check(z.minimum(-side), z.maximum(side));

export const noticeModeSchema = z.enum(['self', 'with-staff', 'with-interpreter', 'by-phone']);
export const acknowledgementOutcomeSchema = z.enum(['acknowledged', 'declined', 'unable']);
export const recordStatusSchema = z.enum(['given', 'not-signed', 'disputed']);

const signatureSchema = z.discriminatedUnion('type', [
  z.strictObject({type: z.literal('typed'), name}),
  z.strictObject({
    type: z.literal('drawn'),
    width: pixels,
    height: pixels,
    strokes: z
      .array(z.array(coordinate).check(z.maxLength(2 * points)))
      .check(z.maxLength(strokes)),
  }),
]);

const acknowledgementFields = {
  noticeId: noticeIdSchema,
  version: noticeVersionNameSchema,
  languages: z.array(languageTagSchema).check(z.minLength(1), z.maxLength(limits.languages)),
  textHash: z.string().check(z.regex(/^[\w-]{43}$/)),
  sections: z
    .array(z.strictObject({id: noticeIdSchema, language: languageTagSchema, opened: z.boolean()}))
    .check(z.maxLength(limits.sections * limits.languages)),
  shownAt: instantSchema,
  timeZone: text({min: 1, max: 64}),
  mode: noticeModeSchema,
  outcome: acknowledgementOutcomeSchema,
  reason: z.optional(text({min: 1, max: limits.reason})),
  effort: z.optional(text({min: 1, max: limits.effort})),
  signer: z.optional(
    z.strictObject({
      name,
      relationship: z.enum([
        'patient',
        'parent',
        'guardian',
        'health-care-agent',
        'family',
        'other-representative',
      ]),
    }),
  ),
  signature: z.optional(signatureSchema),
  witness: z.optional(z.strictObject({name, role: text({min: 1, max: limits.role})})),
  teachBack: z.optional(questionnaireResponseSchema),
};

/** What a person was shown and what they said to it. Unknown fields are refused. */
export const acknowledgementSchema = z.strictObject(acknowledgementFields);

/** A record on its way in. */
export const acknowledgementSubmissionSchema = z.strictObject({
  facilityId: text({max: 63}),
  acknowledgement: acknowledgementSchema,
  subject: z.optional(personKeySchema),
  encounter: z.optional(personKeySchema),
  proof: z.optional(challengeProofSchema),
});

/** What the service says once a record is stored. */
export const acknowledgementReceiptSchema = z.object({
  id: z.string(),
  status: recordStatusSchema,
  shownAt: z.string(),
  receivedAt: z.string(),
});

/** A record as the service keeps it. */
export const acknowledgementRecordSchema = z.object({
  ...acknowledgementFields,
  id: z.string(),
  facilityId: z.string(),
  status: recordStatusSchema,
  subject: z.optional(z.string()),
  encounter: z.optional(z.string()),
  receivedAt: z.string(),
  recordedBy: z.enum(['person', 'device', 'staff']),
  keepUntil: z.string(),
});

/** Which records of the delivery log. */
export const deliveryQuerySchema = z.strictObject({
  noticeId: z.optional(noticeIdSchema),
  subject: z.optional(personKeySchema),
  status: z.optional(recordStatusSchema),
  outcome: z.optional(acknowledgementOutcomeSchema),
  after: z.optional(text({max: 200})),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
});

/** One page of the delivery log. */
export const deliveryPageSchema = z.object({
  records: z.array(acknowledgementRecordSchema),
  next: z.optional(z.string()),
});

/** An order to take away what was kept long enough. Which records these are is the service's to know. */
export const destructionSchema = z.strictObject({});

/** How many records went. */
export const destructionReceiptSchema = z.object({
  id: z.string(),
  destroyed: z.int().check(z.minimum(0)),
  destroyedAt: z.string(),
});

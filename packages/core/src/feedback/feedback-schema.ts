import * as z from 'zod/mini';
import {isCalendarDate} from './calendar-date.js';
import {feedbackLimits as limits} from './feedback-limits.js';
import {textSchema as text} from './text-schema.js';

const optionalText = (limit: {readonly max: number}) => z.optional(text(limit));
const date = z
  .string()
  .check(z.refine(isCalendarDate, {params: {code: 'impossible-date'}, abort: true}));
const tag = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));
/** As strict as zod's own type where it matters; what it accepts is a promise (docs/decisions/0005). */
const wholeNumber = z
  .number()
  .check(z.refine((value) => Number.isSafeInteger(value) && value >= 0));
const placeId = text({max: 63});

const contactSchema = z.strictObject({
  /** `code` means: I will look for the answer with my code; do not contact me. */
  preferred: z.enum(['phone', 'email', 'post', 'code']),
  phone: optionalText(limits.phone),
  email: z.optional(text(limits.email).check(z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/))),
  address: optionalText(limits.address),
  times: z.optional(z.array(z.enum(['morning', 'afternoon', 'evening'])).check(z.maxLength(3))),
  /** Safe-to-contact rules: what could put the person at risk if the office did it. */
  safety: z.optional(
    z.strictObject({
      mayLeaveMessage: z.optional(z.boolean()),
      maySayHospital: z.optional(z.boolean()),
      never: z.optional(z.array(z.enum(['phone', 'email', 'post'])).check(z.maxLength(3))),
      note: optionalText(limits.note),
    }),
  ),
});

const personSchema = z.strictObject({
  role: z.enum(['patient', 'relative', 'representative', 'staff']),
  name: optionalText(limits.name),
  relationship: z.optional(
    z.enum([
      'parent',
      'partner',
      'child',
      'sibling',
      'other-relative',
      'friend',
      'carer',
      'professional',
    ]),
  ),
  /** On what ground a representative speaks for the patient (45 CFR 164.502(g)). */
  authority: z.optional(
    z.enum([
      'patient-agreed',
      'parent-of-minor',
      'health-care-agent',
      'guardian',
      'executor',
      'none',
    ]),
  ),
});

const patientSchema = z.strictObject({
  name: optionalText(limits.name),
  birthDate: z.optional(date),
  recordNumber: optionalText(limits.recordNumber),
});

const occasionSchema = z.strictObject({
  locationId: z.optional(placeId),
  departmentId: z.optional(placeId),
  /** Where it happened in the person's own words, when the list did not have it. */
  place: optionalText(limits.place),
  encounterId: optionalText(limits.encounterId),
  date: z.optional(date),
  time: z.optional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
  staffRole: z.optional(
    z.enum([
      'doctor',
      'nurse',
      'therapist',
      'reception',
      'technician',
      'security',
      'billing',
      'other',
    ]),
  ),
});

const needsSchema = z.strictObject({
  interpreter: z.optional(
    z.strictObject({language: optionalText(limits.name), sign: z.optional(z.boolean())}),
  ),
  accommodation: optionalText(limits.note),
});

/** A file the person means to send after the text; it travels by itself, so that its failure never loses the text. */
export const attachmentSchema = z.strictObject({
  id: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  name: text(limits.fileName),
  mediaType: text(limits.mediaType),
  bytes: wholeNumber,
});

/** What a person tells a facility. Unknown fields are refused. */
export const feedbackSchema = z
  .strictObject({
    kind: z.enum(['complaint', 'compliment', 'suggestion', 'question']),
    identity: z.enum(['named', 'confidential', 'anonymous']),
    /** The language the person used, as a BCP 47 tag. */
    language: tag,
    channel: z.enum(['web', 'portal', 'kiosk', 'staff']),
    story: text(limits.story),
    person: personSchema,
    patient: z.optional(patientSchema),
    occasion: z.optional(occasionSchema),
    wish: z.optional(
      z.strictObject({
        outcomes: z.optional(
          z
            .array(z.enum(['apology', 'explanation', 'change', 'help-now', 'reply']))
            .check(z.maxLength(5)),
        ),
        text: optionalText(limits.wish),
      }),
    ),
    contact: z.optional(contactSchema),
    needs: z.optional(needsSchema),
    attachments: z.optional(z.array(attachmentSchema).check(z.maxLength(limits.files.max))),
    /** That the danger gate was shown, and nothing about what the person did there. */
    dangerGateShown: z.optional(z.boolean()),
  })
  .check((context) => {
    if (context.value.identity !== 'anonymous') return;
    // Anonymity that depends on what someone typed into a field they thought was private is none: refuse to store it.
    const {person, patient, occasion, contact} = context.value;
    const given: readonly (readonly [unknown, readonly string[]])[] = [
      [person.name, ['person', 'name']],
      [patient, ['patient']],
      // The hospital's own number of a visit leads to the patient as surely as a name does.
      [occasion?.encounterId, ['occasion', 'encounterId']],
      [contact?.phone, ['contact', 'phone']],
      [contact?.email, ['contact', 'email']],
      [contact?.address, ['contact', 'address']],
      [contact?.safety?.note, ['contact', 'safety', 'note']],
    ];
    for (const [value, path] of given) {
      if (value !== undefined)
        context.issues.push({
          code: 'custom',
          path: [...path],
          input: undefined,
          params: {code: 'not-when-anonymous'},
        });
    }
  });

/** A puzzle as the service made it. */
export const challengeSchema = z.object({
  parameters: z.looseObject({}),
  signature: z.string(),
});

/** A solved puzzle. */
export const challengeProofSchema = z.strictObject({
  challenge: challengeSchema,
  solution: z.object({counter: wholeNumber, derivedKey: z.string().check(z.maxLength(200))}),
});

/** What opens something, as typed: whether it is right is found out by its check character. */
export const accessCodeSchema = z.string().check(z.maxLength(40));

/** A first submission as it travels. The access code is made by the client; the service keeps only a keyed hash. */
export const submissionSchema = z.strictObject({
  facilityId: placeId,
  accessCode: accessCodeSchema,
  feedback: feedbackSchema,
  proof: z.optional(challengeProofSchema),
});

/** What the service says once its transaction has committed. */
export const feedbackReceiptSchema = z.object({
  id: z.string(),
  reference: z.string(),
  receivedAt: z.string(),
  /** `what` is open: a newer service may promise more, and its receipt is still a receipt. */
  promises: z.array(z.object({what: z.string(), due: z.string()})),
});

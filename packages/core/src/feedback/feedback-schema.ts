import * as z from 'zod/mini';
import {isCalendarDate} from './calendar-date.js';
import {feedbackLimits as limits} from './feedback-limits.js';
import {requestTopics} from './request-topics.js';
import {isStorable} from './storable-text.js';
import {textSchema as text} from './text-schema.js';

const optionalText = (limit: {readonly max: number}) => z.optional(text(limit));
/** A wrong date does not abort: what else is wrong is said as well. */
const date = z.string().check(z.refine(isCalendarDate, {params: {code: 'impossible-date'}}));
const tag = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));
/** As strict as zod's own type where it matters; what it accepts is a promise (docs/decisions/0005). */
const wholeNumber = z
  .number()
  .check(z.refine((value) => Number.isSafeInteger(value) && value >= 0));
const placeId = text({max: 63});
const timesOfDay = z.array(z.enum(['morning', 'afternoon', 'evening'])).check(z.maxLength(3));

const contactSchema = z.strictObject({
  /** `code` means: I will look for the answer with my code; do not contact me. */
  preferred: z.enum(['phone', 'email', 'post', 'code']),
  phone: optionalText(limits.phone),
  email: z.optional(text(limits.email).check(z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/))),
  address: optionalText(limits.address),
  times: z.optional(timesOfDay),
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

/** What someone who asks for help needs, beside their own words. */
const requestSchema = z.strictObject({
  topic: z.enum(requestTopics),
  /** When it would suit the person. */
  when: z.optional(timesOfDay),
  /** The language or sign language they need, in their own words. */
  language: optionalText(limits.name),
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
    kind: z.enum(['complaint', 'compliment', 'suggestion', 'question', 'request']),
    identity: z.enum(['named', 'confidential', 'anonymous']),
    /** The language the person used, as a BCP 47 tag. */
    language: tag,
    channel: z.enum(['web', 'portal', 'kiosk', 'staff']),
    /** May be empty where a request's topic says it all. */
    story: z
      .string()
      .check(z.maxLength(limits.story.max), z.refine(isStorable, {params: {code: 'wrong-format'}})),
    /** Given with the kind `request`, and with no other. */
    request: z.optional(requestSchema),
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
  .check(
    z.refine(isWordedOrRequest, {
      path: ['story'],
      params: {code: 'required'},
      // Said together with whatever else is wrong, as it is of every other field.
      when: ({value}) => hasStory(value),
    }),
    (context) => {
      for (const [path, code] of [...misplaced(context.value), ...revealing(context.value)])
        context.issues.push({code: 'custom', path: [...path], input: undefined, params: {code}});
    },
  );

function hasStory(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'story' in value &&
    typeof value.story === 'string'
  );
}

/** Only a request can do without words: its topic says what it is. */
function isWordedOrRequest({
  kind,
  story,
}: {
  readonly kind: string;
  readonly story: string;
}): boolean {
  return kind === 'request' || story.trim() !== '';
}

type Place = readonly string[];
type Given = Pick<
  z.infer<typeof feedbackSchema>,
  'kind' | 'request' | 'identity' | 'person' | 'patient' | 'occasion' | 'contact'
>;

/** What a request cannot do without, and what belongs to no other kind. */
function misplaced({kind, request, contact}: Given): readonly (readonly [Place, string])[] {
  const rules: readonly (readonly [boolean, Place, string])[] = [
    [kind === 'request' && request === undefined, ['request'], 'required'],
    [kind !== 'request' && request !== undefined, ['request'], 'not-allowed'],
    [
      request?.topic === 'call-back' && contact?.phone === undefined,
      ['contact', 'phone'],
      'required',
    ],
  ];
  return rules.flatMap(([isBroken, path, code]) => (isBroken ? [[path, code] as const] : []));
}

/**
 * What leads to a person who wants to be anonymous. Anonymity that depends on what someone typed into a field they
 * thought was private is none: it is refused, not stored.
 */
function revealing({
  identity,
  person,
  patient,
  occasion,
  contact,
}: Given): readonly (readonly [Place, string])[] {
  if (identity !== 'anonymous') return [];
  const given: readonly (readonly [unknown, Place])[] = [
    [person.name, ['person', 'name']],
    [patient, ['patient']],
    // The hospital's own number of a visit leads to the patient as surely as a name does.
    [occasion?.encounterId, ['occasion', 'encounterId']],
    [contact?.phone, ['contact', 'phone']],
    [contact?.email, ['contact', 'email']],
    [contact?.address, ['contact', 'address']],
    [contact?.safety?.note, ['contact', 'safety', 'note']],
  ];
  return given.flatMap(([value, path]) =>
    value === undefined ? [] : [[path, 'not-when-anonymous'] as const],
  );
}

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

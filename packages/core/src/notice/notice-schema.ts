import * as z from 'zod/mini';
import {isStorable} from '../feedback/storable-text.js';
import {textSchema as text} from '../feedback/text-schema.js';
import type {Questionnaire} from '../survey/questionnaire.js';
import {noticeLimits as limits} from './notice-limits.js';

/** The id of a notice, of a section or of a statement: it may stand in an address. */
export const noticeIdSchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/));
/** The name of a version: `2026-02`, `1.4.0`. */
export const noticeVersionNameSchema = z.string().check(z.regex(/^[a-zA-Z0-9][\w.-]{0,39}$/));
/** A language, as a BCP 47 tag. */
export const languageTagSchema = z
  .string()
  .check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$/), z.maxLength(35));
export const instantSchema = z.iso.datetime({offset: true});
export const noticeKindSchema = z.enum([
  'rights-and-responsibilities',
  'privacy-practices',
  'nondiscrimination',
  'language-assistance',
  'advance-directives',
  'grievance-process',
  'fixed-form',
  'local',
]);
export const careSettingSchema = z.enum(['inpatient', 'outpatient', 'emergency', 'observation']);
export const deliveryProofSchema = z.enum(['delivery', 'good-faith', 'signature']);
export const translationStatusSchema = z.enum(['draft', 'machine', 'reviewed']);

/** A group of people whom some notices are owed to alone: `medicare`. */
export const groupSchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/));

const fieldName = z.string().check(z.regex(/^[a-zA-Z]\w{0,39}$/));
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const localized = (max: number) => z.record(languageTagSchema, text({max}));
const hours = z.number().check(z.minimum(-8784), z.maximum(8784));

const sourceSchema = z.strictObject({
  citation: text({min: 1, max: limits.citation}),
  confidence: z.enum(['confirmed', 'read', 'cited', 'unverified']),
  url: z.optional(text({max: 500}).check(z.regex(/^https?:\/\/\S+$/))),
  note: z.optional(text({max: 2000})),
});
const sources = z.array(sourceSchema).check(z.maxLength(limits.sources));

/** What a version changes of the one before. */
export const noticeChangeSchema = z.strictObject({
  kind: z.enum(['substantive', 'editorial']),
  summary: z.optional(localized(limits.summary)),
});

const textOfNotice = z.strictObject({
  status: translationStatusSchema,
  title: text({min: 1, max: limits.title}),
  sections: z.record(
    noticeIdSchema,
    z.strictObject({
      heading: text({max: limits.heading}),
      statements: z.record(noticeIdSchema, text({max: limits.passage})),
    }),
  ),
});

const sectionSchema = z.strictObject({
  id: noticeIdSchema,
  statements: z
    .array(z.strictObject({id: noticeIdSchema, sources}))
    .check(z.minLength(1), z.maxLength(limits.statements)),
});

const fieldSchema = z.strictObject({
  name: fieldName,
  meaning: text({max: 500}),
  type: z.enum(['text', 'phone', 'email', 'url', 'date', 'file', 'digest']),
  required: z.boolean(),
});

const deliveryRuleSchema = z.strictObject({
  settings: z.array(careSettingSchema).check(z.minLength(1), z.maxLength(4)),
  onlyFor: z.optional(groupSchema),
  on: z.enum([
    'arrival',
    'first-service',
    'admission',
    'observation',
    'discharge',
    'reclassification',
  ]),
  withinHours: z.optional(hours),
  fromHours: z.optional(hours),
  onlyAfterHours: z.optional(hours),
  repeat: z.enum(['version', 'encounter', 'year']),
  proof: deliveryProofSchema,
  spoken: z.optional(z.boolean()),
  sources,
});

const fixedFormSchema = z.strictObject({
  number: text({max: 60}),
  files: z.record(languageTagSchema, text({max: 500})),
  digests: z.record(languageTagSchema, text({max: 60})),
});

/** Questions about a notice. What they hold is the survey engine's to judge. */
export const teachBackSchema = z.looseObject({}) as z.ZodMiniType as z.ZodMiniType<Questionnaire>;

/**
 * The form of a notice. Whether it is complete, says where each statement comes from, and has dates and addresses that
 * exist is the rules' to judge.
 */
export const noticeSchema = z.strictObject({
  id: noticeIdSchema,
  kind: noticeKindSchema,
  jurisdiction: z.string().check(z.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/)),
  version: noticeVersionNameSchema,
  effective: z.strictObject({from: date, to: z.optional(date)}),
  change: noticeChangeSchema,
  language: languageTagSchema,
  sections: z.array(sectionSchema).check(z.minLength(1), z.maxLength(limits.sections)),
  texts: z.record(languageTagSchema, textOfNotice),
  fields: z.array(fieldSchema).check(z.maxLength(limits.fields)),
  delivery: z.array(deliveryRuleSchema).check(z.maxLength(limits.delivery)),
  retention: z.strictObject({
    years: z.int().check(z.minimum(0), z.maximum(100)),
    source: sourceSchema,
  }),
  teachBack: z.optional(teachBackSchema),
  form: z.optional(fixedFormSchema),
});

/** What a hospital filled in. A field that is left blank is not filled in. */
export const noticeValuesSchema = z.record(
  fieldName,
  z
    .string()
    .check(z.maxLength(limits.value), z.refine(isStorable, {params: {code: 'wrong-format'}})),
);

/** A version on its way in. */
export const noticePublicationSchema = z.strictObject({
  notice: noticeSchema,
  values: noticeValuesSchema,
  effectiveFrom: instantSchema,
});

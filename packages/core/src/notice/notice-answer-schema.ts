import * as z from 'zod/mini';
import {personKeySchema} from './acknowledgement-schema.js';
import {
  careSettingSchema,
  deliveryProofSchema,
  groupSchema,
  instantSchema,
  languageTagSchema,
  noticeChangeSchema,
  noticeKindSchema,
  noticeIdSchema,
  noticeSchema,
  noticeValuesSchema,
  teachBackSchema,
  noticeVersionNameSchema,
  translationStatusSchema,
} from './notice-schema.js';

/** What of a notice someone asks for. */
export const noticeQuerySchema = z.strictObject({
  language: languageTagSchema,
  version: z.optional(noticeVersionNameSchema),
});

/** Whose being due is asked for. */
export const dueQuerySchema = z.strictObject({noticeId: z.optional(noticeIdSchema)});

/** The notices that are in force. */
export const noticeListSchema = z.object({
  notices: z.array(
    z.object({
      id: z.string(),
      kind: noticeKindSchema,
      version: z.string(),
      title: z.record(z.string(), z.string()),
    }),
  ),
});

const sectionViewSchema = z.object({
  id: z.string(),
  language: z.string(),
  heading: z.string(),
  passages: z.optional(z.array(z.string())),
});

// It becomes the address of a link, and an address can be a script.
const fileAddress = z.string().check(z.regex(/^(https?:\/\/|\.{0,2}\/(?![/\\]))/));

/** A notice as one person reads it. */
export const noticeViewSchema = z.object({
  id: z.string(),
  kind: noticeKindSchema,
  version: z.string(),
  effectiveFrom: z.string(),
  language: z.string(),
  status: translationStatusSchema,
  languages: z.array(z.string()),
  title: z.string(),
  sections: z.array(sectionViewSchema),
  change: z.optional(z.object({text: z.string(), language: z.string()})),
  teachBack: z.optional(teachBackSchema),
  proof: z.optional(deliveryProofSchema),
  form: z.optional(z.object({number: z.string(), file: fileAddress, digest: z.string()})),
});

/** The sections of a notice, with their text. */
export const noticeSectionsSchema = z.object({sections: z.array(sectionViewSchema)});

/** One published version. */
export const noticeVersionSchema = z.object({
  noticeId: z.string(),
  version: z.string(),
  publishedAt: z.string(),
  effectiveFrom: z.string(),
  change: noticeChangeSchema,
  notice: z.optional(noticeSchema),
  values: z.optional(noticeValuesSchema),
});

/** The versions of one notice, newest first. */
export const noticeVersionListSchema = z.object({versions: z.array(noticeVersionSchema)});

/** A visit during which notices are owed. */
export const encounterSchema = z.strictObject({
  encounter: personKeySchema,
  subject: personKeySchema,
  setting: careSettingSchema,
  language: z.optional(languageTagSchema),
  groups: z.optional(z.array(groupSchema).check(z.maxLength(20))),
  arrivedAt: instantSchema,
  admittedAt: z.optional(instantSchema),
  observationSince: z.optional(instantSchema),
  reclassifiedAt: z.optional(instantSchema),
  dischargedAt: z.optional(instantSchema),
});

const dueNoticeSchema = z.object({
  noticeId: z.string(),
  kind: noticeKindSchema,
  version: z.string(),
  dueBy: z.optional(z.string()),
  proof: deliveryProofSchema,
  spoken: z.boolean(),
  because: z.enum(['never-given', 'changed', 'new-encounter', 'a-year-passed', 'not-signed']),
  earlier: z.optional(z.string()),
});

/** What one person is owed. */
export const myDueNoticesSchema = z.object({due: z.array(dueNoticeSchema)});

/** Who is owed what. */
export const dueNoticesSchema = z.object({
  due: z.array(
    z.extend(dueNoticeSchema, {
      encounter: z.string(),
      subject: z.string(),
      language: z.optional(z.string()),
    }),
  ),
});

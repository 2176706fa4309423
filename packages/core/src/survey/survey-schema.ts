import * as z from 'zod/mini';
import {accessCodeSchema, challengeProofSchema} from '../feedback/feedback-schema.js';
import {textSchema as text} from '../feedback/text-schema.js';
import type {Score} from '../report/score.js';
import {measuresSchema} from './measure-schema.js';
import type {Questionnaire} from './questionnaire.js';
import type {QuestionnaireResponse} from './questionnaire-response.js';

/** A FHIR resource on its way out. What it holds is FHIR's to describe. */
const definitionSchema = z.looseObject({}) as z.ZodMiniType as z.ZodMiniType<Questionnaire>;

/** An id that a hospital chooses and may write into a page: of a survey, of a version, of a campaign. */
export const surveyNameSchema = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,62}$/));
const placeId = text({max: 63});
const instant = z.iso.datetime({offset: true});
const count = z.int().check(z.minimum(0));
const tag = z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));

/** How answers are given. */
export const surveyModeSchema = z.enum([
  'web',
  'portal',
  'kiosk',
  'phone',
  'mail',
  'staff-assisted',
]);

/** A definition on its way in. What it holds is the engine's to judge, which names every fault by its place. */
export const publicationSchema = z.strictObject({
  questionnaire: z.looseObject({}),
  measures: z.optional(measuresSchema),
});

/** The form of a campaign. */
export const campaignSettingsSchema = z.strictObject({
  surveyId: surveyNameSchema,
  version: surveyNameSchema,
  name: z.optional(text({max: 120})),
  mode: surveyModeSchema,
  access: z.enum(['open', 'invitation']),
  identified: z.optional(z.boolean()),
  eligible: z.optional(
    z.strictObject({
      labels: z.optional(z.array(text({max: 120})).check(z.maxLength(20))),
      locationIds: z.optional(z.array(placeId).check(z.minLength(1), z.maxLength(200))),
      departmentIds: z.optional(z.array(placeId).check(z.minLength(1), z.maxLength(200))),
    }),
  ),
  opensAt: z.optional(instant),
  closesAt: z.optional(instant),
  quota: z.optional(z.int().check(z.minimum(1), z.maximum(10_000_000))),
  coolDownDays: z.optional(z.int().check(z.minimum(1), z.maximum(366))),
  caseOffer: z.optional(z.strictObject({linkId: text({max: 255}), atMost: z.number()})),
  measures: z.optional(measuresSchema),
});

/** A campaign as it is made or changed. */
export const campaignChangeSchema = z.strictObject({
  revision: count,
  settings: campaignSettingsSchema,
});

/** A campaign as the service keeps it. */
export const campaignSchema = z.object({
  ...campaignSettingsSchema.shape,
  id: surveyNameSchema,
  revision: count,
  responses: count,
  invitations: count,
});

/** How many invitations, or for whom. */
export const invitationOrderSchema = z.strictObject({
  count: z.optional(z.int().check(z.minimum(1), z.maximum(5000))),
  people: z.optional(z.array(text({max: 200})).check(z.minLength(1), z.maxLength(5000))),
  replaces: z.optional(z.uuid()),
});

/** What was given out. */
export const issuedInvitationsSchema = z.object({
  id: z.string(),
  campaignId: z.string(),
  issuedAt: z.string(),
  issued: count,
  coolingDown: count,
  invitations: z.optional(z.array(z.object({token: z.string(), person: z.optional(z.string())}))),
});

/** A survey as a page gets it. */
export const fieldedSurveySchema = z.object({
  surveyId: z.string(),
  version: z.string(),
  questionnaire: definitionSchema,
  campaignId: z.optional(z.string()),
  mode: z.optional(surveyModeSchema),
  access: z.optional(z.enum(['open', 'invitation'])),
  identified: z.optional(z.boolean()),
});

/**
 * Of the FHIR resource, only what this kit writes is taken: whom it is about and who wrote it have no place in it. Its
 * items are judged by the definition.
 */
export const questionnaireResponseSchema = z.strictObject({
  resourceType: z.literal('QuestionnaireResponse'),
  id: z.optional(text({max: 64})),
  questionnaire: z.optional(text({max: 500})),
  /** `stopped`: the person went away before the end. What they did answer counts. */
  status: z.enum(['completed', 'stopped']),
  language: z.optional(tag),
  authored: z.optional(instant),
  extension: z.optional(z.array(z.looseObject({url: z.string()}))),
  item: z.optional(z.array(z.looseObject({}))),
}) as z.ZodMiniType as z.ZodMiniType<QuestionnaireResponse>;

/** Answers on their way in. */
export const surveySubmissionSchema = z.strictObject({
  facilityId: placeId,
  surveyId: surveyNameSchema,
  version: surveyNameSchema,
  campaignId: z.optional(surveyNameSchema),
  invitation: z.optional(accessCodeSchema),
  mode: surveyModeSchema,
  locationId: z.optional(placeId),
  departmentId: z.optional(placeId),
  language: tag,
  response: questionnaireResponseSchema,
  proof: z.optional(challengeProofSchema),
});

/** What the service says once a response is stored. */
export const surveyReceiptSchema = z.object({
  id: z.string(),
  receivedAt: z.string(),
  offerCase: z.boolean(),
});

/** What the service says once a version is published. */
export const publishedSurveySchema = z.object({
  surveyId: z.string(),
  version: z.string(),
  publishedAt: z.string(),
});

/** One version of a survey. */
export const surveyVersionSchema = z.object({
  ...publishedSurveySchema.shape,
  questionnaire: definitionSchema,
  measures: z.optional(measuresSchema),
});

/** Surveys with their versions, newest first. */
export const surveyListSchema = z.object({
  surveys: z.array(
    z.object({
      surveyId: z.string(),
      title: z.optional(z.string()),
      versions: z.array(z.object({version: z.string(), publishedAt: z.string()})),
    }),
  ),
});

export const campaignListSchema = z.object({campaigns: z.array(campaignSchema)});

const scoreSchema = z.looseObject({
  measureId: z.string(),
  kind: z.string(),
  figures: z.array(z.looseObject({})),
}) as z.ZodMiniType as z.ZodMiniType<Score>;

const modeScoresSchema = z.object({
  mode: surveyModeSchema,
  responses: z.optional(count),
  scores: z.array(scoreSchema),
});

/** What responses come to. Figures are `core/report`'s to describe. */
export const surveyResultsSchema = z.object({
  surveyId: z.string(),
  version: z.string(),
  modes: z.array(
    z.object({
      mode: surveyModeSchema,
      overall: modeScoresSchema,
      groups: z.array(z.extend(modeScoresSchema, {group: z.string()})),
    }),
  ),
});

import * as z from 'zod/mini';
import {textSchema as text} from '../feedback/text-schema.js';
import type {Measure} from '../report/measure.js';

const linkId = text({max: 255});
const scaleValue = z.union([text({max: 255}), z.number(), z.boolean()]);
const values = z.array(scaleValue).check(z.maxLength(100));
const scale = values.check(z.minLength(2));
const points = z.optional(z.array(z.number()).check(z.maxLength(100)));
const named = {
  id: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,62}$/)),
  title: z.optional(text({max: 200})),
};
const ofOneQuestion = {...named, linkId, scale};

const boxSchema = z.strictObject({
  ...ofOneQuestion,
  kind: z.enum(['top-box', 'bottom-box']),
  box: z.optional(values),
});
const linearMeanSchema = z.strictObject({
  ...ofOneQuestion,
  kind: z.literal('linear-mean'),
  points,
});

/** What to score, as `core/report` defines it. */
export const measureSchema = z.discriminatedUnion('kind', [
  boxSchema,
  linearMeanSchema,
  z.strictObject({
    ...named,
    kind: z.literal('composite'),
    items: z
      .array(z.discriminatedUnion('kind', [boxSchema, linearMeanSchema]))
      .check(z.minLength(1), z.maxLength(100)),
  }),
  z.strictObject({...named, kind: z.literal('net-promoter'), linkId, scale: z.optional(scale)}),
  z.strictObject({...ofOneQuestion, kind: z.literal('satisfaction')}),
  z.strictObject({...ofOneQuestion, kind: z.literal('effort'), points, agree: values}),
  z.strictObject({
    ...named,
    kind: z.literal('friends-and-family'),
    linkId,
    positive: values,
    negative: values,
    others: values,
  }),
  z.strictObject({
    ...named,
    kind: z.literal('problem-score'),
    items: z
      .array(z.strictObject({linkId, scale, problems: values}))
      .check(z.minLength(1), z.maxLength(100)),
    leastAnswered: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
  }),
  z.strictObject({...ofOneQuestion, kind: z.literal('smiley')}),
]);

/** A list of what to score, each under an id of its own. */
export const measuresSchema = z.array(measureSchema).check(
  z.maxLength(100),
  z.refine((measures) => new Set(measures.map(({id}) => id)).size === measures.length),
);

/** Fails to compile where the schema and the type part. */
export const measureOfSchema = (measure: z.infer<typeof measureSchema>): Measure => measure;

import * as z from 'zod/mini';
import {textSchema as text} from '../../feedback/text-schema.js';
import type {Condition} from './condition.js';
import {grievanceFacts, type GrievanceFact} from './grievance-facts.js';

const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/));
const factSchema = z.enum(Object.keys(grievanceFacts) as [GrievanceFact, ...GrievanceFact[]]);

/** How many conditions may stand in one another: what people can read, and no stack can overflow. */
const maxDepth = 6;

function conditionWithin(depth: number): z.ZodMiniType<Condition, Condition> {
  const fact = z.strictObject({fact: factSchema});
  if (depth === 1) return fact;
  const inner = conditionWithin(depth - 1);
  const parts = z.array(inner).check(z.maxLength(30));
  return z.union([
    fact,
    z.strictObject({all: parts}),
    z.strictObject({any: parts}),
    z.strictObject({not: inner}),
  ]);
}

const classSchema = z.enum(['complaint', 'grievance']);

const sourceSchema = z.strictObject({
  citation: text({min: 1, max: 300}),
  confidence: z.enum(['confirmed', 'read', 'cited', 'unverified']),
  url: z.optional(text({max: 500}).check(z.regex(/^https?:\/\/\S+$/))),
  note: z.optional(text({max: 2000})),
});

const outcome = {
  id,
  says: text({min: 1, max: 500}),
  makes: classSchema,
  sources: z.array(sourceSchema).check(z.minLength(1), z.maxLength(10)),
};

/** Rules as they are kept and as a hospital changes them. */
export const grievanceRulesSchema = z.strictObject({
  id,
  version: text({min: 1, max: 40}),
  jurisdiction: z.optional(text({min: 2, max: 10})),
  name: text({min: 1, max: 200}),
  classes: z.strictObject({
    complaint: text({min: 1, max: 200}),
    grievance: text({min: 1, max: 200}),
  }),
  rules: z
    .array(z.strictObject({...outcome, when: conditionWithin(maxDepth)}))
    .check(z.maxLength(60)),
  otherwise: z.strictObject(outcome),
});

/** What is known of a complaint, as staff answer it. */
export const grievanceFactsSchema = z.partialRecord(
  factSchema,
  z.union([z.boolean(), z.literal('unknown')]),
);

/** What a person decides against the rules, or before they can. */
export const classOverrideSchema = z.strictObject({
  class: classSchema,
  reason: text({min: 1, max: 2000}),
});

import * as z from 'zod/mini';
import {hospitalFacts} from '@patient-relations/core/casework';
import {templateProblems, type LetterTemplate} from '@patient-relations/core/letter';
import {policyPacks} from '@patient-relations/core/policy';
import {letterTemplateSchema} from '@patient-relations/core/schemas';

const text = z.string().check(z.minLength(1), z.maxLength(1000));
/** The same in every language, or words by language. */
const words = z.union([text, z.record(z.string(), text)]);

const ownTemplate = letterTemplateSchema.check((context) => {
  const template = context.value as LetterTemplate;
  for (const {at, code} of templateProblems(template, policyPacks))
    context.issues.push({code: 'custom', path: placeOf(at), input: undefined, params: {code}});
});

/** `blocks[3].lines[0]`, step by step. */
function placeOf(at: string): (string | number)[] {
  const steps = at.split(/[.[\]]+/).filter((step) => step !== '');
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** What stands in every letter of a hospital. */
export const lettersSchema = z.strictObject({
  letterhead: z.optional(z.strictObject({name: text, lines: z.array(text).check(z.maxLength(3))})),
  paper: z.optional(z.enum(['A4', 'letter'])),
  /** Whom to ask, who signs, how to appeal. */
  facts: z.optional(
    z.strictObject(Object.fromEntries(hospitalFacts.map((name) => [name, z.optional(words)]))),
  ),
  /** The names and addresses of those outside the hospital, by the names that policy packs give: `qioPhone`. */
  values: z.optional(z.record(z.string(), text)),
  /** The hospital's own, which go before those that come with the service. */
  templates: z.optional(z.array(ownTemplate)),
});

export type LettersConfig = z.infer<typeof lettersSchema>;

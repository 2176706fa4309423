import * as z from 'zod/mini';
import {localized} from '../facility/facility-parts-schema.js';
import {code, line} from './work-parts-schema.js';

const term = {id: code, name: localized, meaning: localized};
const terms = z.array(z.strictObject(term)).check(z.maxLength(200));
const source = z.strictObject({
  citation: line,
  confidence: z.enum(['confirmed', 'read', 'cited', 'unverified']),
  url: z.optional(line),
  note: z.optional(line),
});

/** A taxonomy as a hospital brings its own; `taxonomyProblems` has the rest of the rules. */
export const taxonomySchema = z.strictObject({
  id: code,
  version: line,
  name: localized,
  domains: z.array(z.strictObject({...term, categories: terms})).check(z.maxLength(50)),
  stages: terms,
  severities: terms,
  harms: terms,
  maps: z
    .array(
      z.strictObject({
        of: z.enum(['categories', 'harms']),
        to: z.strictObject({
          id: code,
          terms: z.array(z.strictObject({id: code, name: line})).check(z.maxLength(500)),
        }),
        terms: z.record(code, z.array(code).check(z.maxLength(100))),
        sources: z.array(source),
      }),
    )
    .check(z.maxLength(10)),
  sources: z.array(source),
});

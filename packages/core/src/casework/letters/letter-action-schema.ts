import * as z from 'zod/mini';
import {letterFields, type LetterFacts} from '../../letter/letter-fields.js';
import {letterLimits as limits} from '../../letter/letter-limits.js';
import {letterDeliverySchema, letterSchema} from '../../letter/letter-schema.js';
import {elementNameSchema, letterKindSchema} from '../../letter/letter-template-schema.js';
import {languageTagSchema} from '../../notice/notice-schema.js';
import {textSchema as text} from '../../feedback/text-schema.js';
import type {LetterActionOf} from './letter-action.js';
import {date, uuid} from '../work-parts-schema.js';

const version = z.int().check(z.minimum(1));
const line = text({min: 1, max: limits.line});

const facts = z.strictObject(
  Object.fromEntries(
    Object.entries(letterFields).map(([name, {type}]) => {
      if (type === 'date') return [name, z.optional(date)];
      const value = type === 'list' ? z.array(line).check(z.maxLength(limits.lines)) : line;
      return [name, z.optional(value)];
    }),
  ),
) as unknown as z.ZodMiniType<LetterFacts>;

const {address, blocks, date: written, enclosures, subject} = letterSchema.shape;
const {channel, to, discreet, proof} = letterDeliverySchema.shape;
const given = <Type extends z.ZodMiniType>(type: Type) => z.optional(type);

const change = z.strictObject({
  date: given(written),
  address: given(address),
  subject: given(subject),
  blocks: given(blocks),
  enclosures: given(enclosures),
}) as unknown as z.ZodMiniType<LetterActionOf<'edit'>['change']>;

/** What staff do to a letter, by what they do, with the version of the case they saw. */
export const letterActionSchemas = {
  draft: z.strictObject({
    version,
    kind: letterKindSchema,
    language: z.optional(languageTagSchema),
    facts,
  }),
  edit: z.strictObject({
    version,
    change,
  }),
  waive: z.strictObject({
    version,
    element: elementNameSchema,
    reason: text({min: 1, max: limits.reason}),
  }),
  review: z.strictObject({version, digest: letterDeliverySchema.shape.digest}),
  finalize: z.strictObject({version}),
  send: z.strictObject({version, channel, to, discreet}),
  prove: z.strictObject({version, deliveryId: uuid, proof: z.nonoptional(proof)}),
};

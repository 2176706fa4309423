import * as z from 'zod/mini';
import {feedbackLimits} from '../feedback/feedback-limits.js';
import {textSchema} from '../feedback/text-schema.js';
import {workLimits} from './work-limits.js';
import {paragraph} from './work-parts-schema.js';

const position = z.int().check(z.minimum(1));

/**
 * What of a case is a matter of its own: in the words of staff, by the positions of what the person wrote and sent
 * later, or both. The person's first words are one piece: what of them belongs to it staff say.
 */
export const caseSplitSchema = z.strictObject({
  version: position,
  words: z.optional(textSchema(feedbackLimits.story)),
  positions: z.optional(z.array(position).check(z.maxLength(workLimits.positions.max))),
  reason: paragraph,
});

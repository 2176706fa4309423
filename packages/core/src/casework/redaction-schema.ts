import * as z from 'zod/mini';
import {paragraph} from './work-parts-schema.js';

/**
 * What one event says is taken out; of a letter, all of it. `reason` is one of `redactionReasons`, with a note where it
 * is `other`. Both stay on record: they must not repeat what goes.
 */
export const redactionSchema = z.strictObject({
  version: z.int().check(z.minimum(1)),
  position: z.int().check(z.minimum(1)),
  reason: paragraph,
  note: z.optional(paragraph),
});

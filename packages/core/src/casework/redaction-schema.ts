import * as z from 'zod/mini';
import {paragraph} from './work-parts-schema.js';

/** What one event says is taken out. The reason stays on record: it must not repeat what goes. */
export const redactionSchema = z.strictObject({
  version: z.int().check(z.minimum(1)),
  position: z.int().check(z.minimum(1)),
  reason: paragraph,
});

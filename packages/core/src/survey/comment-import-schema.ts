import * as z from 'zod/mini';
import {textSchema as text} from '../feedback/text-schema.js';

const column = text({max: 200});
const count = z.int().check(z.minimum(0));
const range = z.int().check(z.minimum(-1000), z.maximum(1000));

/** Which column of a file of comments holds what. */
export const commentColumnsSchema = z.strictObject({
  text: column,
  date: z.optional(
    z.strictObject({column, form: z.enum(['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY'])}),
  ),
  locationId: z.optional(column),
  criticality: z.optional(z.strictObject({column, min: range, max: range})),
  labels: z.optional(
    z
      .record(z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,39}$/)), column)
      .check(z.refine((labels) => Object.keys(labels).length <= 20)),
  ),
});

const field = z.enum(['row', 'text', 'date', 'locationId', 'criticality', 'label']);

/** What became of a file of comments. */
export const commentImportSchema = z.object({
  id: z.string(),
  rows: count,
  stored: count,
  repeated: count,
  refused: count,
  malformed: count,
  kinds: z.array(z.object({field, code: z.string(), count})),
  problems: z.array(z.object({line: count, column: z.optional(count), field, code: z.string()})),
});

import * as z from 'zod/mini';
import {paragraph, uuid} from './work-parts-schema.js';

const version = z.int().check(z.minimum(1));
/** Both cases as staff saw them. */
const both = {version, other: z.strictObject({caseId: uuid, version})};

/** What two cases are to each other from now on. */
export const caseRelationSchema = z.discriminatedUnion('relate', [
  z.strictObject({
    relate: z.literal('link'),
    ...both,
    relation: z.enum(['related', 'duplicate', 'series', 'appeal', 'not-duplicate']),
    reason: z.optional(paragraph),
  }),
  z.strictObject({relate: z.literal('unlink'), ...both, linkId: uuid}),
  /** That both are of one person is said by whoever merges them, and why they think so. */
  z.strictObject({
    relate: z.literal('merge'),
    ...both,
    samePerson: z.literal(true),
    reason: paragraph,
  }),
]);

/** What came of it: both cases in their new versions. */
export const caseRelationReceiptSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  version: z.int(),
  at: z.string(),
  other: z.object({caseId: z.string(), version: z.int()}),
});

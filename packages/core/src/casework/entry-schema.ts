import * as z from 'zod/mini';
import {classificationEntries} from './classification-schema.js';
import {clockEntries} from './clock-schema.js';
import {closingEntries} from './closing-schema.js';
import {detailEntries} from './details-schema.js';
import type {WorkEntry} from './entry-rules.js';
import {investigationEntries} from './investigation-schema.js';
import {peopleEntries} from './people-schema.js';
import {recoveryEntries} from './recovery-schema.js';
import {teamworkEntries} from './teamwork-schema.js';

const payloads = {
  ...classificationEntries,
  ...peopleEntries,
  ...teamworkEntries,
  ...investigationEntries,
  ...recoveryEntries,
  ...clockEntries,
  ...closingEntries,
  ...detailEntries,
};

const version = z.int().check(z.minimum(1));
const [first, ...rest] = Object.entries(payloads).map(([kind, payload]) =>
  z.strictObject({kind: z.literal(kind), version, payload}),
);
if (!first) throw new Error('There is no kind of entry.');

/** What staff enter in the record of a case, and the version of the case they saw. Unknown fields are refused. */
export const entrySchema = z.discriminatedUnion('kind', [
  first,
  ...rest,
]) as unknown as z.ZodMiniType<WorkEntry & {readonly version: number}>;

/** The kinds of entry that staff can make. */
export const entryKinds = Object.keys(payloads) as readonly WorkEntry['kind'][];

import * as z from 'zod/mini';
import {date, instant} from './work-parts-schema.js';

const reason = z.enum(['asked-for', 'kept-long-enough', 'given-by-mistake']);
const version = z.int().check(z.minimum(1));

/** Asks that everything a case says be erased. No words of one's own: they would keep what is to go. */
export const caseErasureOrderSchema = z.strictObject({version, reason});

/** That a second person agrees, having seen the case as it is now. */
export const caseErasureConfirmationSchema = z.strictObject({version});

/** An erasure that was asked for. */
export const caseErasureSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  reason,
  askedAt: instant,
  askedBy: z.string(),
});

/** Erasures that wait for a second person. */
export const caseErasureListSchema = z.object({erasures: z.array(caseErasureSchema)});

/** Cases that need not be kept any longer. */
export const expiredCasesSchema = z.object({
  cases: z.array(
    z.object({id: z.string(), reference: z.optional(z.string()), version, keptUntil: date}),
  ),
  next: z.optional(z.string()),
});

const loose = z.record(z.string(), z.unknown());

/** What of a case is its person's. */
export const personalDataSchema = z.object({
  facilityId: z.string(),
  exportedAt: z.string(),
  caseId: z.string(),
  reference: z.optional(z.string()),
  events: z.array(loose),
  details: loose,
  contactRules: z.optional(loose),
  identity: z.optional(loose),
  authority: z.array(loose),
  contacts: z.array(loose),
  files: z.array(loose),
  leftOut: z.optional(z.literal('representative')),
  others: z.record(z.string(), z.int()),
});

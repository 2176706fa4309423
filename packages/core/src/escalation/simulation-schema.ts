import * as z from 'zod/mini';
import {caseHappeningSchema, escalationMatrixSchema} from './escalation-schema.js';

/** The matrix in force, unless another is tried out. */
const matrix = z.optional(escalationMatrixSchema);

/** A made-up case to try a matrix on. */
export const simulationOrderSchema = z.strictObject({
  happenings: z.array(caseHappeningSchema).check(z.minLength(1), z.maxLength(200)),
  matrix,
});

/** The same of a case that is there. */
export const caseSimulationOrderSchema = z.strictObject({matrix});

const noticeSchema = z.object({
  id: z.string(),
  at: z.string(),
  rule: z.string(),
  says: z.string(),
  matter: z.object({kind: z.string(), of: z.string(), id: z.string()}),
  level: z.string(),
  role: z.string(),
  channel: z.string(),
  insteadOf: z.array(z.object({level: z.string(), because: z.string()})),
  fallbacks: z.array(z.string()),
  cancelledBy: z.array(z.string()),
});

/** Who would be told of a case, when, and by what: as data, and as plain text. */
export const simulatedCaseSchema = z.object({
  matrix: z.object({id: z.string(), version: z.string(), status: z.string()}),
  timeline: z.array(
    z.object({
      at: z.string(),
      text: z.string(),
      happening: z.optional(caseHappeningSchema),
      notice: z.optional(noticeSchema),
    }),
  ),
  spared: z.array(noticeSchema),
  text: z.array(z.string()),
});

/** The matrix in force. */
export const matrixInForceSchema = z.object({matrix: escalationMatrixSchema});

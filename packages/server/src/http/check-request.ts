import type {FastifySchemaCompiler} from 'fastify';
import type * as z from 'zod/mini';
import {fieldProblems} from '@patient-relations/core/schemas';
import {refuse} from '../problems/refusal.js';

/** Checks each part of a request by its schema and names what is wrong by path, without values and unknown names. */
export const checkRequest: FastifySchemaCompiler<z.ZodMiniType> =
  ({schema}) =>
  (data: unknown) => {
    const parsed = schema.safeParse(data, {reportInput: true});
    if (parsed.success) return {value: parsed.data};
    return {error: refuse('invalid', {errors: fieldProblems(parsed.error.issues)})};
  };

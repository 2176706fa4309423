import * as z from 'zod/mini';
import {isStorable} from './storable-text.js';

/** Text of a limited length that every store can hold. Where a least length is named, blank text is no text. */
export function textSchema(limit: {readonly min?: number; readonly max: number}): z.ZodMiniString {
  const isGiven = (value: string): boolean => limit.min === undefined || value.trim() !== '';
  return z
    .string()
    .check(
      z.minLength(limit.min ?? 1, {abort: true}),
      z.maxLength(limit.max),
      z.refine(isGiven, {params: {code: 'required'}}),
      z.refine(isStorable, {params: {code: 'wrong-format'}}),
    );
}

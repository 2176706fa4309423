import * as z from 'zod/mini';
import {isCalendarDate} from '../feedback/calendar-date.js';
import {textSchema} from '../feedback/text-schema.js';
import {workLimits} from './work-limits.js';

export const line = textSchema(workLimits.line);
export const paragraph = textSchema(workLimits.paragraph);
export const note = textSchema(workLimits.note);
export const uuid = z.uuid().check(z.toLowerCase());
/** What a hospital, a pack or a taxonomy calls something: `us-cms`, `listening`, `ward-4`. */
export const code = z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,62}$/));
/** A staff account. */
export const account = textSchema({min: 1, max: 64});
export const date = z.string().check(z.refine(isCalendarDate, {params: {code: 'impossible-date'}}));
/**
 * An instant as the service writes it, so that two of them compare as text; of this century or the ones beside it, since
 * years of five digits compare as earlier.
 */
export const instant = z.string().check(z.refine(isInstant, {params: {code: 'impossible-date'}}));

function isInstant(text: string): boolean {
  const at = new Date(text);
  return /^(19|20|21)\d\d-/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString() === text;
}

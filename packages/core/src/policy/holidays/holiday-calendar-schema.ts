import * as z from 'zod/mini';
import {isCalendarDate} from '../../feedback/calendar-date.js';
import {weekdays} from './holiday-calendar.js';

const date = z.string().check(z.refine(isCalendarDate, {params: {code: 'impossible-date'}}));
const year = z.int().check(z.minimum(2000), z.maximum(2200));
const holiday = {date, name: z.string().check(z.minLength(1), z.maxLength(200))};

/** A hospital's own calendar, which stands before ours of the same id. */
export const holidayCalendarSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,30}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  weekend: z.array(z.enum(weekdays)).check(z.maxLength(6)),
  years: z.readonly(z.tuple([year, year])),
  days: z.array(z.strictObject(holiday)).check(z.maxLength(2_000)),
  possible: z.array(z.strictObject({...holiday, open: z.string()})).check(z.maxLength(200)),
  sources: z.array(
    z.strictObject({
      citation: z.string(),
      confidence: z.enum(['confirmed', 'read', 'cited', 'unverified']),
      url: z.optional(z.string()),
      note: z.optional(z.string()),
    }),
  ),
});

import type {HolidayCalendar} from '../holidays/holiday-calendar.js';
import type {PolicyTime} from '../policy-pack.js';
import {countBack, countFrom} from './counting.js';
import {instantOf, localDays} from './local-days.js';

/** Counts times as a place does, outside any pack. Instants are ISO 8601. */
export interface PolicyCalendar {
  /** Days end with the last of them; hours run through. */
  readonly addTime: (instant: string, time: PolicyTime) => string;
  /** The latest instant from which the whole time is left. */
  readonly subtractTime: (instant: string, time: PolicyTime) => string;
}

/** Makes a calendar of a time zone. Without holidays, Saturdays and Sundays alone are free. */
export function createPolicyCalendar({
  timeZone,
  holidays,
}: {
  readonly timeZone: string;
  readonly holidays: HolidayCalendar | undefined;
}): PolicyCalendar {
  const days = localDays(timeZone);
  const reckoning = {days, calendar: holidays, pauses: []};
  const momentOf = (instant: string) => {
    const at = instantOf(instant);
    return {at, date: days.dateOf(at)};
  };
  const instantAt = (at: number): string => new Date(at).toISOString();
  return {
    addTime: (instant, time) => instantAt(countFrom(momentOf(instant), time, reckoning).due.at),
    subtractTime: (instant, time) => instantAt(countBack(momentOf(instant), time, reckoning)),
  };
}

import {Temporal} from 'temporal-polyfill';
import type {Holiday, HolidayCalendar, PossibleHoliday} from '../holidays/holiday-calendar.js';
import {weekdays} from '../holidays/holiday-calendar.js';
import type {PolicyTime} from '../policy-pack.js';
import type {LocalDate, LocalDays, Moment} from './local-days.js';
import type {PausedStretch} from './pauses.js';

/** What decides which days count. */
export interface Reckoning {
  readonly days: LocalDays;
  /** Not set: no calendar with the id that the pack names is there. */
  readonly calendar: HolidayCalendar | undefined;
  /** In their order, none overlapping another. */
  readonly pauses: readonly PausedStretch[];
}

/** Where a time ends, and what was left out on the way. */
export interface Count {
  readonly due: Moment;
  readonly weekend: number;
  readonly paused: number;
  readonly holidays: readonly Holiday[];
  readonly possible: readonly PossibleHoliday[];
  /** Years whose holidays the calendar does not know. */
  readonly unknownYears: readonly number[];
}

type Verdict = 'counts' | 'weekend' | 'paused' | Holiday;

const hourMs = 3_600_000;
const oneDay = /* @__PURE__ */ Temporal.Duration.from({days: 1});

/**
 * Counts a time from a moment on. The day of the start never counts, and a time in days ends with its last day. Hours
 * run through, whatever the clocks on the wall do. A month ends on the same day of the month, or on its last one.
 * A day of which a pause takes any part does not count; hours stand still for just as long as the pause.
 */
export function countFrom(start: Moment, time: PolicyTime, reckoning: Reckoning): Count {
  if (time.unit === 'hours') return countHours(start, time.amount, reckoning);
  if (time.unit === 'days') return countDays(start.date, time, reckoning);
  const last = start.date.add({[time.unit]: time.amount});
  const lost = pausedDaysBetween(start.date, last, reckoning);
  const more = countDays(last, {amount: lost, unit: 'days', days: 'calendar'}, reckoning);
  return {...more, paused: more.paused + lost};
}

/**
 * The latest instant from which the whole of a time is left before a moment. A day that has begun at that moment is not
 * a whole one, and does not count.
 */
export function countBack({date, at}: Moment, time: PolicyTime, reckoning: Reckoning): number {
  const {days} = reckoning;
  if (time.unit === 'hours') return at - time.amount * hourMs;
  const startOf = (day: LocalDate): number => days.endOf(day.subtract(oneDay)).at;
  if (time.unit !== 'days') return startOf(date.subtract({[time.unit]: time.amount}));
  const verdictOf = createVerdict(time.days, reckoning);
  let first = date;
  for (let counted = 0; counted < time.amount;) {
    first = first.subtract(oneDay);
    if (verdictOf(first) === 'counts') counted += 1;
  }
  return startOf(first);
}

function countHours({at}: Moment, amount: number, {days, pauses}: Reckoning): Count {
  let end = at + amount * hourMs;
  for (const {from, to} of pauses) {
    // What is due at once does not wait for a pause to end: there is no time that could stand still.
    const begins = Math.max(from, at);
    if (begins < end && begins < to) end += to - begins;
  }
  return {due: {date: days.dateOf(end), at: end}, ...nothingLeftOut};
}

const nothingLeftOut = {weekend: 0, paused: 0, holidays: [], possible: [], unknownYears: []};

function countDays(start: LocalDate, time: PolicyTime, reckoning: Reckoning): Count {
  const passed: LocalDate[] = [];
  const verdicts: Verdict[] = [];
  const verdictOf = createVerdict(time.days, reckoning);
  let date = start;
  for (let counted = 0; counted < time.amount;) {
    date = date.add(oneDay);
    const verdict = verdictOf(date);
    if (verdict === 'counts') counted += 1;
    passed.push(date);
    verdicts.push(verdict);
  }
  const worked = passed.filter((_date, index) => verdicts[index] === 'counts');
  return {
    due: reckoning.days.endOf(date),
    weekend: verdicts.filter((verdict) => verdict === 'weekend').length,
    paused: verdicts.filter((verdict) => verdict === 'paused').length,
    holidays: verdicts.filter((verdict) => typeof verdict === 'object'),
    ...(time.days === 'calendar'
      ? {possible: [], unknownYears: []}
      : doubtsAbout(worked, reckoning)),
  };
}

function createVerdict(
  kind: PolicyTime['days'],
  {calendar, pauses}: Reckoning,
): (date: LocalDate) => Verdict {
  const isWeekend = weekendOf(calendar);
  const holidays = new Map(calendar?.days.map((holiday) => [holiday.date, holiday]));
  return (date) => {
    if (kind !== 'calendar' && isWeekend(date)) return 'weekend';
    const holiday = kind === 'calendar' ? undefined : holidays.get(date.toString());
    return holiday ?? (isPaused(date, pauses) ? 'paused' : 'counts');
  };
}

/** Where no calendar is there, Saturday and Sunday are free: they are so nearly everywhere. */
function weekendOf(calendar: HolidayCalendar | undefined): (date: LocalDate) => boolean {
  const free = calendar?.weekend ?? ['Saturday', 'Sunday'];
  const numbers = new Set(free.map((weekday) => weekdays.indexOf(weekday) + 1));
  return ({dayOfWeek}) => numbers.has(dayOfWeek);
}

function isPaused(date: LocalDate, pauses: readonly PausedStretch[]): boolean {
  if (pauses.length === 0) return false;
  const day = date.toString();
  return pauses.some(({firstDay, lastDay}) => firstDay <= day && day <= lastDay);
}

function pausedDaysBetween(start: LocalDate, last: LocalDate, {pauses}: Reckoning): number {
  if (pauses.length === 0) return 0;
  const length = start.until(last, {largestUnit: 'days'}).days;
  return Array.from({length}, (_day, index) => start.add({days: index + 1})).filter((date) =>
    isPaused(date, pauses),
  ).length;
}

function doubtsAbout(
  worked: readonly LocalDate[],
  {calendar}: Reckoning,
): Pick<Count, 'possible' | 'unknownYears'> {
  const dates = new Set(worked.map((date) => date.toString()));
  const [first, last] = calendar?.years ?? [Infinity, -Infinity];
  const unknown = worked.map(({year}) => year).filter((year) => year < first || year > last);
  return {
    possible: calendar?.possible.filter(({date}) => dates.has(date)) ?? [],
    unknownYears: [...new Set(unknown)],
  };
}

import type {Source} from '../source.js';

/**
 * The days of a place that working and business days leave out. Replaceable: a hospital gives its own under the same
 * id.
 */
export interface HolidayCalendar {
  /** What `PolicyPack.holidays` names. */
  readonly id: string;
  /** For the person who configures it. */
  readonly name: string;
  /** The days of the week that never count. */
  readonly weekend: readonly Weekday[];
  /** The first and the last year whose holidays it knows, each as a whole. */
  readonly years: readonly [first: number, last: number];
  /** Those that fall on no weekend, on the day on which offices are closed for them. */
  readonly days: readonly Holiday[];
  /** Days that may be holidays. They count like others, so that no date comes out late; a date past one says so. */
  readonly possible: readonly PossibleHoliday[];
  readonly sources: readonly Source[];
}

/** One day off. */
export interface Holiday {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: string;
}

/** A day of which it is not known whether it is off. */
export interface PossibleHoliday extends Holiday {
  /** What is not known about it. */
  readonly open: string;
}

/** In the order of ISO 8601: Monday is 1. */
export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** A day of the week. */
export type Weekday = (typeof weekdays)[number];

/** Reads dates by the name of the holiday, each a list with spaces between, into days in their order. */
export function holidays(dates: Readonly<Record<string, string>>): readonly Holiday[] {
  return Object.entries(dates)
    .flatMap(([name, list]) => list.split(' ').map((date) => ({date, name})))
    .sort((one, other) => one.date.localeCompare(other.date));
}

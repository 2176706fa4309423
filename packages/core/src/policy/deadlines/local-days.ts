import {Temporal} from 'temporal-polyfill';
import {ConfigurationError} from '../../errors/pr-error.js';

/** A day at the facility. */
export type LocalDate = Temporal.PlainDate;

/** An instant in milliseconds, and the day at the facility that it belongs to. */
export interface Moment {
  readonly date: LocalDate;
  readonly at: number;
}

/** How instants and days belong together in one time zone. */
export interface LocalDays {
  /** The day on which an instant falls. */
  readonly dateOf: (at: number) => LocalDate;
  /** The end of a day, which is the first instant of the next, as what falls due on it. */
  readonly endOf: (date: LocalDate) => Moment;
}

/** Tells the days of a time zone, with its changes to summer time and back. */
export function localDays(timeZone: string): LocalDays {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
  } catch (cause) {
    throw new ConfigurationError(`"${timeZone}" is no time zone.`, {cause});
  }
  return {
    dateOf: (at) =>
      Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate(),
    endOf: (date) => ({
      date,
      at: date.add({days: 1}).toZonedDateTime(timeZone).epochMilliseconds,
    }),
  };
}

/** An instant as a number. */
export function instantOf(instant: string): number {
  return Temporal.Instant.from(instant).epochMilliseconds;
}

/** A day of the calendar. */
export function localDateOf(date: string): LocalDate {
  return Temporal.PlainDate.from(date);
}

import type {PolicyTime} from '../../policy/policy-pack.js';
import type {EscalationCalendar} from '../escalation-matrix.js';

/** Minute 0: a Friday, so that a weekend comes soon. */
const start = Date.parse('2026-03-06T00:00:00Z');
const minutesKept = 60 * 24 * 120;

/** The instant of a minute. */
export function instantAt(minute: number): string {
  return new Date(start + minute * 60_000).toISOString();
}

/** The minute of an instant. */
export function minuteOf(instant: string): number {
  return (Date.parse(instant) - start) / 60_000;
}

const isOffice = Array.from({length: minutesKept}, (_each, minute) => isOpen(minute));

/** True for the minutes of an office that is open from Monday to Friday, from 9 to 5. */
export function isOfficeMinute(minute: number): boolean {
  return isOffice[minute] ?? false;
}

function isOpen(minute: number): boolean {
  const date = new Date(start + minute * 60_000);
  const isWeekday = date.getUTCDay() >= 1 && date.getUTCDay() <= 5;
  return isWeekday && date.getUTCHours() >= 9 && date.getUTCHours() < 17;
}

/** How many minutes a time is; of office minutes where it counts working time, with eight hours to a day. */
export function minutesOf({amount, unit, days}: PolicyTime): number {
  const day = days === 'calendar' ? 24 : 8;
  return amount * 60 * {hours: 1, days: day, months: day * 30, years: day * 365}[unit];
}

/** A simple calendar for tests: offices are open from 9 to 5 on weekdays, and there are no holidays. */
export function createOfficeCalendar(): EscalationCalendar {
  const office: number[] = [];
  const before: number[] = [];
  for (let minute = 0; minute < minutesKept; minute++) {
    before.push(office.length);
    if (isOfficeMinute(minute)) office.push(minute);
  }
  const officeMinute = (index: number): number => {
    const minute = office[index];
    if (minute === undefined) throw new RangeError('Further than this calendar goes.');
    return minute;
  };
  return {
    addTime: (instant, time) => {
      const minute = minuteOf(instant);
      const length = minutesOf(time);
      if (time.days === 'calendar') return instantAt(minute + length);
      return length === 0
        ? instant
        : instantAt(officeMinute((before[minute] ?? 0) + length - 1) + 1);
    },
    subtractTime: (instant, time) => {
      const minute = minuteOf(instant);
      const length = minutesOf(time);
      if (time.days === 'calendar') return instantAt(minute - length);
      const index = (before[minute] ?? 0) - length;
      return index < 0 ? instantAt(-1) : instantAt(officeMinute(index));
    },
  };
}

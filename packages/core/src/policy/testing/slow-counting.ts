// How far a time reaches, counted day by day and minute by minute.
import type {CaseFacts} from '../deadlines/case-facts.js';
import type {DeadlineRules} from '../deadlines/deadline-rules.js';
import type {PolicyClock, PolicyPack, PolicyTime} from '../policy-pack.js';
import {dateAt, monthsOn, nextDate, startOf, weekdayOf} from './slow-days.js';

/** A last day, and the first instant after it. */
export interface Due {
  date: string;
  at: number;
}

/** One clock of one case. Years whose holidays were needed and not known are put into `unknown`. */
export interface World {
  readonly pack: PolicyPack;
  readonly clock: PolicyClock;
  readonly facts: CaseFacts;
  readonly rules: DeadlineRules;
  readonly now: number;
  readonly unknown: Set<number>;
}

const ms = (instant: string) => Date.parse(instant);

/** Walks from day to day, or from minute to minute, and counts. */
export function counted(world: World, start: Due, time: PolicyTime): Due {
  const pauses = allowedPauses(world);
  // One that has not ended takes the day of `now`, and the minutes until then.
  const endOr = (to: string | undefined, open: number) => (to === undefined ? open : ms(to));
  if (time.unit === 'hours') {
    let instant = start.at;
    for (let left = time.amount * 60; left > 0; instant += 60_000) {
      const minute = instant;
      if (!pauses.some(({from, to}) => ms(from) <= minute && minute < endOr(to, world.now)))
        left -= 1;
    }
    return dueAt(world, instant);
  }
  const isPaused = (day: string) => {
    const [begin, end] = [
      startOf(day, world.rules.timeZone),
      startOf(nextDate(day), world.rules.timeZone),
    ];
    return pauses.some(({from, to}) => ms(from) < end && endOr(to, world.now + 1) > begin);
  };
  let date = start.date;
  let left = time.amount;
  if (time.unit !== 'days') {
    const last = monthsOn(date, time.amount * (time.unit === 'years' ? 12 : 1));
    left = 0;
    while (date < last) {
      date = nextDate(date);
      if (isPaused(date)) left += 1;
    }
  }
  while (left > 0) {
    date = nextDate(date);
    if (isPaused(date) || (time.days !== 'calendar' && isFree(world, date))) continue;
    left -= 1;
  }
  return endOfDay(world, date);
}

function isFree({rules, pack, unknown}: World, date: string): boolean {
  const calendar = rules.calendars.find(({id}) => id === pack.holidays);
  const weekend: readonly string[] = calendar?.weekend ?? ['Saturday', 'Sunday'];
  if (weekend.includes(weekdayOf(date))) return true;
  if (calendar?.days.some((holiday) => holiday.date === date)) return true;
  const year = Number(date.slice(0, 4));
  const isKnown = calendar && calendar.years[0] <= year && year <= calendar.years[1];
  if (!isKnown) unknown.add(year);
  return false;
}

/** The pauses that stop the clock. */
export function allowedPauses({pack, clock, facts, now}: World) {
  return facts.pauses.filter(
    ({reason, from, to}) =>
      ms(from) <= now &&
      (to === undefined || ms(from) < ms(to)) &&
      pack.pauses.some(({id, clocks}) => id === reason && clocks.includes(clock.id)),
  );
}

/** The end of a day as what falls due on it. */
export function endOfDay({rules}: World, date: string): Due {
  return {date, at: startOf(nextDate(date), rules.timeZone)};
}

/** An instant with its day. */
export function dueAt(world: World, at: number): Due {
  return {date: localDate(world, at), at};
}

/** The day of an instant. */
export function localDate({rules}: World, at: number): string {
  return dateAt(at, rules.timeZone);
}

import {localize, type Localized} from '../../../facility/localize.js';
import type {PolicyTime} from '../../policy-pack.js';

/** Says dates, times and lists as a language does, at the facility. */
export interface Say {
  /** A day of the calendar. */
  readonly date: (date: string) => string;
  /** The day of an instant. */
  readonly day: (instant: string) => string;
  /** The day and the time of an instant. */
  readonly moment: (instant: string) => string;
  /** `5 days`, whichever of them count. */
  readonly time: (time: Pick<PolicyTime, 'amount' | 'unit'>) => string;
  readonly list: (items: readonly string[]) => string;
  readonly words: (words: Localized) => string;
}

const units = {hours: 'hour', days: 'day', months: 'month', years: 'year'} as const;

/** Making one costs a hundred times what using it does, and a hospital has few. */
const made = new Map<string, Say>();

/** How a language says what stands in an explanation. */
export function sayIn(language: string, timeZone: string): Say {
  const key = `${language} ${timeZone}`;
  const say = made.get(key) ?? createSay(language, timeZone);
  made.set(key, say);
  return say;
}

function createSay(language: string, timeZone: string): Say {
  const days = new Intl.DateTimeFormat(language, {dateStyle: 'long', timeZone: 'UTC'});
  const here = new Intl.DateTimeFormat(language, {dateStyle: 'long', timeZone});
  const exact = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  });
  const names = new Intl.ListFormat(language);
  return {
    date: (date) => days.format(new Date(date)),
    day: (instant) => here.format(new Date(instant)),
    moment: (instant) => exact.format(new Date(instant)),
    time: ({amount, unit}) =>
      new Intl.NumberFormat(language, {
        style: 'unit',
        unit: units[unit],
        unitDisplay: 'long',
      }).format(amount),
    list: (items) => names.format(items),
    words: (words) => localize(words, language).text,
  };
}

import type * as z from 'zod/mini';
import type {facilitySchema} from './facility-schema.js';

/** The public configuration of one facility. */
export interface Facility extends z.infer<typeof facilitySchema> {}

/** A way to reach the hospital without its website. */
export type FacilityContact = Facility['fallbackContacts'][number];

/** Who can see what, one row a reader. */
export type Readers = Facility['readers'][number];

/** Words by BCP 47 language tag. */
export type Localized = Readonly<Record<string, string>>;

/**
 * Chooses words for a language: the exact tag, then ever shorter forms of it (RFC 4647 §3.4), then English, then
 * whatever there is.
 * `language` is the language of the words chosen, `undefined` where there are none.
 */
export function localize(
  words: Localized,
  language: string,
): {readonly text: string; readonly language: string | undefined} {
  const tags = Object.keys(words);
  const found =
    [...shorterAndShorter(language), 'en']
      .map((wanted) => tags.find((tag) => tag.toLowerCase() === wanted))
      .find((tag) => tag !== undefined) ?? tags[0];
  return {text: found === undefined ? '' : (words[found] ?? ''), language: found};
}

function shorterAndShorter(language: string): readonly string[] {
  const parts = language.toLowerCase().split('-');
  return parts.map((_part, index) => parts.slice(0, parts.length - index).join('-'));
}

/** A date by which the hospital said it would do something. `due` is a calendar date in the facility's time zone. */
export interface Promised {
  readonly what: 'acknowledge' | 'respond';
  readonly due: string;
}

/** The dates a facility promises for something received at an instant. Empty unless the facility configured any. */
export function promisedDates(
  facility: Pick<Facility, 'promises' | 'timeZone'>,
  receivedAt: Date,
): readonly Promised[] {
  const {acknowledgeWithinDays, respondWithinDays} = facility.promises ?? {};
  const due = (days: number): string => addDays(dateIn(facility.timeZone, receivedAt), days);
  return [
    ...(acknowledgeWithinDays === undefined
      ? []
      : [{what: 'acknowledge' as const, due: due(acknowledgeWithinDays)}]),
    ...(respondWithinDays === undefined
      ? []
      : [{what: 'respond' as const, due: due(respondWithinDays)}]),
  ];
}

/** The calendar date (`YYYY-MM-DD`) that an instant falls on in an IANA time zone. */
export function dateIn(timeZone: string, instant: Date): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

import type {HolidayCalendar} from '../policy/holidays/holiday-calendar.js';
import {isWithin} from './risk-flag.js';
import type {RiskFlag} from './risk-flag.js';

/**
 * The place in which a facility lies, as far as the rules it answers under say so: the narrowest of them, where it lies
 * in all others. `undefined` where they name none, or places that lie apart.
 */
export function jurisdictionOf(places: readonly string[]): string | undefined {
  // A union of states is no place that a flag can name.
  const named = places.filter((place) => place !== 'EU');
  const narrowest = [...named].sort((one, other) => other.length - one.length)[0];
  return named.every((place) => isWithin(narrowest, place)) ? narrowest : undefined;
}

/** The holidays of a place, or of the country in which it lies. */
export function holidaysIn(
  calendars: readonly HolidayCalendar[],
  jurisdiction: string | undefined,
): HolidayCalendar | undefined {
  const place = jurisdiction?.toLowerCase();
  const country = place?.split('-')[0];
  return calendars.find(({id}) => id === place) ?? calendars.find(({id}) => id === country);
}

/** The flags that would hold in a part of a place, while nobody has said in which part a facility lies. */
export function flagsOfParts(
  flags: readonly RiskFlag[],
  place: string | undefined,
): readonly RiskFlag[] {
  return flags.filter(
    ({jurisdiction}) =>
      jurisdiction !== undefined &&
      !isWithin(place, jurisdiction) &&
      (place === undefined || isWithin(jurisdiction, place)),
  );
}

import {isCalendarDate} from '../feedback/calendar-date.js';
import {noticeLimits} from './notice-limits.js';

/** True for the id of a notice, a section or a statement: it may stand in an address, and is no name of JavaScript's own. */
export function isNoticeId(id: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,62}$/.test(id) && !(id in {});
}

/** True for the name of a version: `2026-02`, `1.4.0`. */
export function isVersionName(version: string): boolean {
  return version.length <= noticeLimits.version && /^[a-zA-Z0-9][\w.-]*$/.test(version);
}

/** True for the name of a place to fill in. */
export function isFieldName(name: string): boolean {
  return /^[a-zA-Z]\w{0,39}$/.test(name) && !(name in {});
}

/** True for a well-formed language tag (BCP 47). */
export function isLanguageTag(tag: string): boolean {
  try {
    return tag.length <= 35 && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** True for an instant as RFC 3339 writes it: a date that exists, a time, and how far that is from UTC. */
export function isInstant(text: string): boolean {
  const match =
    /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/.exec(
      text,
    );
  return match !== null && isCalendarDate(match[1] ?? '');
}

/** True for an IANA time zone that is known here. */
export function isTimeZone(zone: string): boolean {
  try {
    return zone !== '' && Boolean(new Intl.DateTimeFormat('en', {timeZone: zone}));
  } catch {
    return false;
  }
}

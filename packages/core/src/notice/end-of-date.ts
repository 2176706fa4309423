import {dateIn} from '../facility/date-in.js';

const hourMs = 3_600_000;

/** The instant at which a facility's calendar date ends, in its time zone. */
export function endOfDate(date: string, timeZone: string): string {
  // No place is further than 15 hours from UTC. The first instant of the day after is found by halving.
  const noon = Date.parse(`${date}T12:00:00Z`);
  let before = noon - 27 * hourMs;
  let after = noon + 39 * hourMs;
  while (after - before > 1) {
    const between = Math.floor((before + after) / 2);
    if (dateIn(timeZone, new Date(between)) > date) after = between;
    else before = between;
  }
  return new Date(after).toISOString();
}

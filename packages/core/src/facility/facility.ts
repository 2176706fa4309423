import type * as z from 'zod/mini';
import {dateIn} from './date-in.js';
import type {facilitySchema} from './facility-schema.js';

/** The public configuration of one facility. */
export interface Facility extends z.infer<typeof facilitySchema> {}

/** A way to reach the hospital without its website. */
export type FacilityContact = Facility['fallbackContacts'][number];

/** Who can see what, one row a reader. */
export type Readers = Facility['readers'][number];

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

function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

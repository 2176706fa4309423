import type {HolidayCalendar} from '../holidays/holiday-calendar.js';
import type {PolicyPack} from '../policy-pack.js';

/** What the deadlines of a facility are counted by. */
export interface DeadlineRules {
  /** Every version of every pack that is known. */
  readonly packs: readonly PolicyPack[];
  /** The packs that the facility answers under, by id. All of them apply at once. */
  readonly inForce: readonly PolicyPack['id'][];
  /** What `PolicyPack.settings` ask for, by name, as the hospital filled it in. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The first with the id that a pack names counts: a hospital's own stand before those that come with this SDK. */
  readonly calendars: readonly HolidayCalendar[];
  /** The IANA time zone of the facility. */
  readonly timeZone: string;
  /** The packs whose optional limits of filing the hospital has chosen to have, by id. */
  readonly optionalLimits: readonly PolicyPack['id'][];
}

import {dateIn} from './date-in.js';

/** A page has one clock, and so one mistake of it. */
let aheadMs = 0;

/** Notes by how many milliseconds this device's clock is ahead of the service's; negative when it is behind. */
export function correctClock(ahead: number): void {
  aheadMs = ahead;
}

/** Today's date in a time zone, the device's own where none is named; empty where the clock cannot be right, so that nothing can be judged by it. */
export function todayIn(timeZone: string | undefined): string {
  const today = dateIn(timeZone, new Date(Date.now() - aheadMs));
  // Before there was such a page. ISO dates order as text.
  return today < '2025' ? '' : today;
}

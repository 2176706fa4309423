import type {EscalationCalendar} from '@patient-relations/core/escalation';
import {refuse} from '../problems/refusal.js';

/** A matrix may have thousands of steps of thousands of business days: nobody else's request waits for that. */
const longestMs = 500;

/** A calendar for what somebody tries out. From its first count on it has so long; then `too-large` is thrown. */
export function boundedCalendar(calendar: EscalationCalendar): EscalationCalendar {
  let end: number | undefined;
  const spend = (): void => {
    end ??= performance.now() + longestMs;
    if (performance.now() > end) throw refuse('too-large');
  };
  return {
    addTime(instant, time) {
      spend();
      return calendar.addTime(instant, time);
    },
    subtractTime(instant, time) {
      spend();
      return calendar.subtractTime(instant, time);
    },
  };
}

import type {ClockContext} from './clock-context.js';
import type {DeadlineStep} from './deadline.js';
import {instantOf, localDateOf, type Moment} from './local-days.js';

/**
 * The day that was agreed with the person. A later agreement takes the place of an earlier one that was not yet over;
 * what is over cannot be agreed away.
 */
export function agreedDate({pack, clock, facts, reckoning: {days}}: ClockContext): {
  readonly due: Moment | undefined;
  readonly steps: readonly DeadlineStep[];
} {
  const agreements = facts.agreements
    .filter((each) => each.pack === pack.id && each.clock === clock.id)
    .sort((one, other) => instantOf(one.at) - instantOf(other.at));
  let due: Moment | undefined;
  const steps: DeadlineStep[] = [];
  for (const {date, at} of agreements) {
    const counts = !due || instantOf(at) < due.at;
    if (counts) due = days.endOf(localDateOf(date));
    const on = days.dateOf(instantOf(at)).toString();
    steps.push({kind: counts ? 'agreed' : 'agreement-not-counted', date, on});
  }
  return {due, steps};
}

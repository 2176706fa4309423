import type {PolicyTime} from '../policy-pack.js';
import type {ClockStart} from './clock-start.js';
import type {Count} from './counting.js';
import type {DeadlineStep} from './deadline.js';

/** How a clock began, as a step of the explanation. */
export function startedStep({by, date}: ClockStart): DeadlineStep {
  return {kind: 'started', by, date: date.toString()};
}

/** What was counted and what was left out. */
export function countedStep(
  time: PolicyTime,
  {due, weekend, paused, holidays}: Count,
): DeadlineStep {
  return time.amount === 0 && time.unit === 'hours'
    ? {kind: 'at-once'}
    : {kind: 'counted', time, to: due.date.toString(), weekend, paused, holidays};
}

/** What the counts could not know. */
export function doubtSteps(
  counts: readonly Count[],
  calendar: string,
): readonly Extract<DeadlineStep, {kind: 'holidays-unknown' | 'possible-holiday'}>[] {
  const years = new Set(counts.flatMap(({unknownYears}) => unknownYears));
  const possible = new Set(counts.flatMap((count) => count.possible));
  return [
    ...[...years].map((year) => ({kind: 'holidays-unknown', calendar, year}) as const),
    ...[...possible].map((day) => ({kind: 'possible-holiday', ...day}) as const),
  ];
}

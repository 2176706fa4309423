import type {ClockContext} from './clock-context.js';
import type {ClockStart} from './clock-start.js';
import type {Count} from './counting.js';
import type {DeadlineState, DeadlineStep, NotOwed} from './deadline.js';
import type {Moment} from './local-days.js';
import {endOf} from './not-owed.js';

/** One time that a clock runs. */
export interface Round {
  readonly start: ClockStart | undefined;
  readonly due: Moment | undefined;
  readonly nth?: number | undefined;
  readonly steps: readonly DeadlineStep[];
  readonly counts: readonly Count[];
  readonly isExtended: boolean;
}

/** What became of it. */
export interface Verdict {
  readonly state: DeadlineState;
  readonly doneAt?: number | undefined;
  readonly notOwed?: NotOwed | undefined;
}

/** Says how a clock stands. What was done in time was done in time, whatever came after. */
export function judge(
  {start, due}: Round,
  doneAt: number | undefined,
  context: ClockContext,
): Verdict {
  if (!due) return {state: 'waiting'};
  if (doneAt !== undefined && isInTime(doneAt, {start, due}, context))
    return {state: 'kept', doneAt};
  const end = endOf(context);
  if (end && end.at < due.at) return {state: 'not-owed', doneAt, notOwed: end.notOwed};
  if (context.now < due.at) return {state: stateBefore(start, context)};
  return {state: stateAfter(doneAt, context), doneAt};
}

function stateBefore(start: ClockStart | undefined, {now, pauses}: ClockContext): DeadlineState {
  if (start && now < start.at) return 'waiting';
  return pauses.isOpen ? 'paused' : 'running';
}

function stateAfter(doneAt: number | undefined, {clock}: ClockContext): DeadlineState {
  if (clock.target !== 'hard') return 'passed';
  return doneAt === undefined ? 'missed' : 'late';
}

/** What is due at once has no minute at which it is late: it is in time on the day on which it came. */
function isInTime(
  doneAt: number,
  {start, due}: {readonly start: ClockStart | undefined; readonly due: Moment},
  {reckoning: {days}}: ClockContext,
): boolean {
  if (doneAt < due.at) return true;
  return start?.at === due.at && days.dateOf(doneAt).equals(due.date);
}

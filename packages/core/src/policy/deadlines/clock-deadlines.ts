import type {PolicyTime} from '../policy-pack.js';
import {agreedDate} from './agreed-date.js';
import {actsOf} from './clock-acts.js';
import type {ClockContext} from './clock-context.js';
import {
  clockStarts,
  type ClockStart,
  type CountedDeadline,
  type NotStarted,
  type OtherClocks,
} from './clock-start.js';
import {clockTime} from './clock-time.js';
import {countFrom} from './counting.js';
import {deadlineOf} from './deadline-of.js';
import {countedStep, startedStep} from './deadline-steps.js';
import type {DeadlineStep} from './deadline.js';
import {extend} from './extend.js';
import {judge, type Round, type Verdict} from './judge.js';
import {endOf, neverOwed} from './not-owed.js';

/** The deadlines of one clock: one, or one for each request of information, or one for each time it came up. */
export function clockDeadlines(
  context: ClockContext,
  others: OtherClocks,
): readonly CountedDeadline[] {
  const {clock} = context;
  const never = neverOwed(context);
  if (never) return [undated(context, [], {state: 'not-owed', notOwed: never})];
  const time = clockTime(context);
  if (time !== 'agreed' && 'problem' in time) return [unset(context, time)];
  const starts = clockStarts(context, others);
  if ('waits' in starts) return [notStarted(context, starts)];
  if (time === 'agreed') return [agreedDeadline(context)];
  if (clock.repeats) return starts.flatMap((start) => repeatedDeadlines(start, time, context));
  return starts.map((start, index) => {
    const round = roundFrom(start, time, context);
    return clock.from === 'asked'
      ? decided({...round, nth: index + 1}, start.givenAt, context)
      : decided(round, firstFrom(actsOf(context), start.at), context);
  });
}

/** Without its setting nobody can say whether what was done was in time. */
function unset(
  context: ClockContext,
  step: Extract<ReturnType<typeof clockTime>, {kind: 'setting'}>,
): CountedDeadline {
  const notOwed = endOf(context)?.notOwed;
  const state = notOwed ? 'not-owed' : 'waiting';
  return undated(context, [step], {state, doneAt: actsOf(context)[0], notOwed});
}

/** What was done before its clock could even start is in time. */
function notStarted(context: ClockContext, {waits, notOwed}: NotStarted): CountedDeadline {
  const steps = [{kind: 'waits', for: waits}] as const;
  const doneAt = context.clock.repeats ? undefined : actsOf(context)[0];
  if (doneAt !== undefined) return undated(context, steps, {state: 'kept', doneAt});
  const never = notOwed ?? endOf(context)?.notOwed;
  return undated(context, steps, {state: never ? 'not-owed' : 'waiting', notOwed: never});
}

function undated(
  context: ClockContext,
  steps: readonly DeadlineStep[],
  verdict: Verdict,
): CountedDeadline {
  const round = {start: undefined, due: undefined, steps, counts: [], isExtended: false};
  return {deadline: deadlineOf(round, verdict, context), due: undefined};
}

function agreedDeadline(context: ClockContext): CountedDeadline {
  const {due, steps} = agreedDate(context);
  if (!due) return notStarted(context, {waits: 'agreed'});
  const extended = extend({start: due, first: due}, context);
  const round = {...extended, start: undefined, steps: [...steps, ...extended.steps]};
  return decided(round, actsOf(context)[0], context);
}

function roundFrom(
  start: ClockStart,
  time: PolicyTime,
  context: ClockContext,
): Round & {due: ClockStart | NonNullable<Round['due']>} {
  const {pauses, reckoning} = context;
  const count = countFrom(start, time, reckoning);
  const extended = extend({start, first: count.due}, context);
  return {
    start,
    due: extended.due,
    counts: [count, ...extended.counts],
    isExtended: extended.isExtended,
    steps: [startedStep(start), countedStep(time, count), ...pauses.steps, ...extended.steps],
  };
}

/**
 * Every time a repeating duty came up, and the next. It comes up again after the same time from when it was done, or
 * from when it should have been where that was sooner: so nobody waits longer than the rule says, and whoever was late
 * once owes what is left.
 */
function repeatedDeadlines(
  first: ClockStart,
  time: PolicyTime,
  context: ClockContext,
): readonly CountedDeadline[] {
  const end = endOf(context)?.at ?? Infinity;
  const acts = actsOf(context).filter((at) => at <= end);
  const found: CountedDeadline[] = [];
  let start = first;
  let after = first.at;
  for (;;) {
    const round = {...roundFrom(start, time, context), nth: found.length + 1};
    const done = firstFrom(acts, after);
    const counted = decided(round, done, context);
    found.push(counted);
    const {state} = counted.deadline;
    if (!['kept', 'late', 'missed', 'passed'].includes(state)) return found;
    if (state === 'kept' && done !== undefined) {
      start = {at: done, date: context.reckoning.days.dateOf(done), by: 'last-one-done'};
      after = done + 1;
    } else {
      start = {...round.due, by: 'last-one-due'};
      after = start.at;
    }
  }
}

function firstFrom(acts: readonly number[], start: number): number | undefined {
  return acts.find((at) => at >= start);
}

function decided(round: Round, doneAt: number | undefined, context: ClockContext): CountedDeadline {
  return {deadline: deadlineOf(round, judge(round, doneAt, context), context), due: round.due};
}

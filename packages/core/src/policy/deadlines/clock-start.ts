import {actsBy} from './clock-acts.js';
import type {ClockContext} from './clock-context.js';
import type {Deadline, DeadlineStep, NotOwed} from './deadline.js';
import {instantOf, type Moment} from './local-days.js';

/** The moment from which a clock is counted. */
export interface ClockStart extends Moment {
  readonly by: Extract<DeadlineStep, {kind: 'started'}>['by'];
  /** When what was asked for was handed over, where the clock is about that. */
  readonly givenAt?: number | undefined;
}

/** What a clock has to wait for, or why it never will start. */
export interface NotStarted {
  readonly waits: Extract<DeadlineStep, {kind: 'waits'}>['for'];
  readonly notOwed?: NotOwed | undefined;
}

/** The deadlines of another clock of the same pack, by its id. */
export type OtherClocks = (clock: string) => readonly CountedDeadline[];

/** A deadline with its last day as the next clock counts on from it. */
export interface CountedDeadline {
  readonly deadline: Deadline;
  readonly due: Moment | undefined;
}

/** From when a clock is counted: once, or once for every request of information. */
export function clockStarts(
  context: ClockContext,
  others: OtherClocks,
): readonly ClockStart[] | NotStarted {
  const {clock, facts, stage} = context;
  if (clock.from === 'asked') return askedStarts(context);
  if (!stage) return {waits: 'stage-started'};
  if (typeof clock.from === 'object') return startAfter(others(clock.from.dueOf)[0]);
  const at = {
    received: instantOf(facts.receivedAt),
    acknowledged: actsBy(facts, ['acknowledge'])[0],
    'stage-started': stage.from,
  }[clock.from];
  return at === undefined ? {waits: 'acknowledged'} : [startAt(at, clock.from, context)];
}

function askedStarts(context: ClockContext): readonly ClockStart[] | NotStarted {
  const {clock, facts} = context;
  const requests = facts.requests
    .filter(({towards}) => towards === clock.towards)
    .sort((one, other) => instantOf(one.askedAt) - instantOf(other.askedAt));
  if (requests.length === 0) return {waits: 'asked'};
  return requests.map(({askedAt, givenAt}) => ({
    ...startAt(instantOf(askedAt), 'asked', context),
    givenAt: givenAt === undefined ? undefined : instantOf(givenAt),
  }));
}

/** A clock that starts when another falls due is not owed where that one is not. */
function startAfter(other: CountedDeadline | undefined): readonly ClockStart[] | NotStarted {
  const notOwed = other?.deadline.because.find((step) => step.kind === 'not-owed');
  if (notOwed || !other?.due) return {waits: 'another-clock', notOwed};
  return [{...other.due, by: 'another-clock-due'}];
}

function startAt(at: number, by: ClockStart['by'], {reckoning}: ClockContext): ClockStart {
  return {at, date: reckoning.days.dateOf(at), by};
}

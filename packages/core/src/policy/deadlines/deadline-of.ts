import type {Confidence, Source} from '../source.js';
import type {ClockContext} from './clock-context.js';
import type {Deadline, DeadlineStep, DueMoment} from './deadline.js';
import {doubtSteps} from './deadline-steps.js';
import type {Round, Verdict} from './judge.js';
import type {Moment} from './local-days.js';

const weakestFirst: readonly Confidence[] = ['unverified', 'cited', 'read', 'confirmed'];

/** Puts together what is told of one time that a clock runs. */
export function deadlineOf(round: Round, verdict: Verdict, context: ClockContext): Deadline {
  const {pack, clock} = context;
  const doubts = doubtSteps(round.counts, pack.holidays ?? '');
  const sources = sourcesOf(round, context);
  return {
    pack: pack.id,
    version: pack.version,
    clock: clock.id,
    duty: clock.what,
    target: clock.target,
    inWriting: clock.inWriting,
    towards: clock.towards,
    stage: clock.stage,
    nth: round.nth,
    due: round.due && dueMoment(round.due),
    doneAt: verdict.doneAt === undefined ? undefined : instantText(verdict.doneAt),
    state: verdict.state,
    provisional: doubts.flatMap((step) =>
      step.kind === 'holidays-unknown' ? [{calendar: step.calendar, year: step.year}] : [],
    ),
    confidence: doubts.length > 0 ? 'unverified' : weakest(sources),
    sources,
    because: [...round.steps, ...doubts, ...aimSteps(context), ...endSteps(verdict)],
  };
}

function aimSteps({clock: {target}}: ClockContext): readonly DeadlineStep[] {
  return target === 'hard' ? [] : [{kind: 'aim', target}];
}

function endSteps({notOwed}: Verdict): readonly DeadlineStep[] {
  return notOwed ? [{kind: 'not-owed', ...notOwed}] : [];
}

/** What the date rests on: the rule, the extension that counted, and the calendar where days were left out by it. */
function sourcesOf(
  {counts, isExtended}: Round,
  {clock, reckoning: {calendar}}: ClockContext,
): readonly Source[] {
  const usesCalendar = counts.some(({weekend, holidays}) => weekend > 0 || holidays.length > 0);
  return [
    ...clock.sources,
    ...(isExtended ? (clock.extension?.sources ?? []) : []),
    ...(usesCalendar ? (calendar?.sources ?? []) : []),
  ];
}

function weakest(sources: readonly Source[]): Confidence {
  const given = new Set(sources.map(({confidence}) => confidence));
  return weakestFirst.find((each) => given.has(each)) ?? 'unverified';
}

function dueMoment({date, at}: Moment): DueMoment {
  return {date: date.toString(), at: instantText(at)};
}

function instantText(at: number): string {
  return new Date(at).toISOString();
}

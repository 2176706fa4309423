import type {PolicyClock, PolicyPack} from '../policy-pack.js';
import type {CasePause} from './case-facts.js';
import type {DeadlineStep} from './deadline.js';
import {instantOf, type LocalDays} from './local-days.js';

/** A stretch for which a clock stands still, in milliseconds and in days of the facility. */
export interface PausedStretch {
  readonly from: number;
  readonly to: number;
  readonly firstDay: string;
  readonly lastDay: string;
}

/** The pauses of a case as one clock takes them. */
export interface ClockPauses {
  /** In their order, none touching another. */
  readonly stretches: readonly PausedStretch[];
  /** True where one of them has not ended. */
  readonly isOpen: boolean;
  readonly steps: readonly DeadlineStep[];
}

/**
 * Which pauses stop a clock: those that its pack allows for it. One that has not ended reaches to the end of `now`, so
 * that the date is the one to be had if it ended at once.
 */
export function pausesOf(
  {pauses: all, now}: {readonly pauses: readonly CasePause[]; readonly now: number},
  {pack, clock}: {readonly pack: PolicyPack; readonly clock: PolicyClock},
  days: LocalDays,
): ClockPauses {
  const begun = all
    .filter(({from, to}) => instantOf(from) <= now && (!to || instantOf(from) < instantOf(to)))
    .sort((one, other) => instantOf(one.from) - instantOf(other.from));
  const ruleOf = ({reason}: CasePause) =>
    pack.pauses.find(({id, clocks}) => id === reason && clocks.includes(clock.id));
  const counted = begun.filter((pause) => ruleOf(pause));
  return {
    stretches: joined(
      counted.map(({from, to}) => [instantOf(from), to ? instantOf(to) : now + 1]),
      days,
    ),
    isOpen: counted.some(({to}) => !to || instantOf(to) > now),
    steps: begun.map((pause): DeadlineStep => {
      const meaning = ruleOf(pause)?.meaning;
      const from = days.dateOf(instantOf(pause.from)).toString();
      if (!meaning) return {kind: 'pause-not-counted', reason: pause.reason, from};
      const to = pause.to && days.dateOf(instantOf(pause.to) - 1).toString();
      return {kind: 'paused', meaning, from, to};
    }),
  };
}

/** The same stretches with those that touch made one. */
function joined(
  stretches: readonly (readonly [from: number, to: number])[],
  days: LocalDays,
): readonly PausedStretch[] {
  const apart: [from: number, to: number][] = [];
  for (const [from, to] of stretches) {
    const last = apart.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  return apart.map(([from, to]) => ({
    from,
    to,
    firstDay: days.dateOf(from).toString(),
    lastDay: days.dateOf(to - 1).toString(),
  }));
}

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
  /** In their order, none overlapping another. */
  readonly stretches: readonly PausedStretch[];
  /** True where one of them has not ended. */
  readonly isOpen: boolean;
  readonly steps: readonly DeadlineStep[];
}

/**
 * Which pauses stop a clock: those that its pack allows for it. One that has not ended reaches to `now` and takes the
 * day of it, so that the date is the one to be had if it ended at once.
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
    stretches: joined(counted.map((pause) => stretchOf(pause, now, days))),
    isOpen: counted.some(({to}) => !to || instantOf(to) > now),
    steps: begun.map((pause): DeadlineStep => {
      const meaning = ruleOf(pause)?.meaning;
      const {firstDay, lastDay} = stretchOf(pause, now, days);
      if (!meaning) return {kind: 'pause-not-counted', reason: pause.reason, from: firstDay};
      return {kind: 'paused', meaning, from: firstDay, to: pause.to && lastDay};
    }),
  };
}

function stretchOf(pause: CasePause, now: number, days: LocalDays): PausedStretch {
  const from = instantOf(pause.from);
  const to = pause.to === undefined ? now : instantOf(pause.to);
  // What ends as a day begins takes nothing of that day; what has not ended takes today.
  const last = pause.to === undefined ? now : to - 1;
  return {
    from,
    to,
    firstDay: days.dateOf(from).toString(),
    lastDay: days.dateOf(last).toString(),
  };
}

/** The same stretches, in the order of their beginning, with those that overlap made one. */
function joined(stretches: readonly PausedStretch[]): readonly PausedStretch[] {
  const apart: PausedStretch[] = [];
  for (const stretch of stretches) {
    const last = apart.at(-1);
    if (!last || stretch.from > last.to) apart.push(stretch);
    else apart[apart.length - 1] = stretch.to > last.to ? {...stretch, ...startOf(last)} : last;
  }
  return apart;
}

function startOf({from, firstDay}: PausedStretch): Pick<PausedStretch, 'from' | 'firstDay'> {
  return {from, firstDay};
}

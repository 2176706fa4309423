import type {Localized} from '../../facility/localize.js';
import type {Holiday} from '../holidays/holiday-calendar.js';
import type {ClockDuty, PolicyClock, PolicyPack, PolicyTime} from '../policy-pack.js';
import type {Confidence, Source} from '../source.js';

/**
 * Where a clock stands.
 * - `waiting`: what starts it has not happened. `running`: there is time. `paused`: it stands still.
 * - `kept`: done in time. `late`: done, and too late. `missed`: not done, and the time is up.
 * - `passed`: the time of an average or a goal is up. No rule is broken by it.
 * - `not-owed`: nothing has to be done.
 */
export type DeadlineState =
  'waiting' | 'running' | 'paused' | 'kept' | 'late' | 'missed' | 'passed' | 'not-owed';

/** By when one duty of one pack has to be done in a case, and why. */
export interface Deadline {
  readonly pack: PolicyPack['id'];
  readonly version: PolicyPack['version'];
  readonly clock: PolicyClock['id'];
  readonly duty: ClockDuty;
  readonly target: PolicyClock['target'];
  readonly inWriting?: true | undefined;
  readonly towards?: PolicyClock['towards'];
  readonly stage?: PolicyClock['stage'];
  /** Which one it is, from 1, where the duty comes back. */
  readonly nth?: number | undefined;
  /** Not set: not known yet, or not to be known; `because` says which. */
  readonly due?: DueMoment | undefined;
  readonly doneAt?: string | undefined;
  readonly state: DeadlineState;
  /** Years whose holidays are not known: the date is the earliest there can be. */
  readonly provisional: readonly UnknownHolidays[];
  /** The weakest of what the date rests on. */
  readonly confidence: Confidence;
  readonly sources: readonly Source[];
  /** How it came about, step by step. */
  readonly because: readonly DeadlineStep[];
}

/** A last day and when it is over. */
export interface DueMoment {
  /** The last day on which it can be done, at the facility. */
  readonly date: string;
  /** The first instant at which it is too late. */
  readonly at: string;
}

/** A year that a calendar of holidays does not reach. */
export interface UnknownHolidays {
  readonly calendar: string;
  readonly year: number;
}

/** One step of how a deadline came about. */
export type DeadlineStep =
  | {
      readonly kind: 'waits';
      readonly for: 'acknowledged' | 'stage-started' | 'asked' | 'agreed' | 'another-clock';
    }
  | {
      readonly kind: 'started';
      readonly by:
        | 'received'
        | 'acknowledged'
        | 'stage-started'
        | 'asked'
        | 'another-clock-due'
        | 'last-one-done'
        | 'last-one-due';
      readonly date: string;
    }
  | {readonly kind: 'at-once'}
  | {
      readonly kind: 'counted';
      readonly time: PolicyTime;
      /** The last day that this comes to. */
      readonly to: string;
      /** How many days were left out for the weekend, and for pauses. */
      readonly weekend: number;
      readonly paused: number;
      readonly holidays: readonly Holiday[];
    }
  | {readonly kind: 'setting'; readonly field: string; readonly problem: 'missing' | 'impossible'}
  | {readonly kind: 'holidays-unknown'; readonly calendar: string; readonly year: number}
  | {
      readonly kind: 'possible-holiday';
      readonly date: string;
      readonly name: string;
      readonly open: string;
    }
  | {
      readonly kind: 'paused';
      readonly meaning: Localized;
      readonly from: string;
      readonly to?: string | undefined;
    }
  | {readonly kind: 'pause-not-counted'; readonly reason: string; readonly from: string}
  | {readonly kind: 'agreed'; readonly date: string; readonly on: string}
  | {readonly kind: 'agreement-not-counted'; readonly date: string; readonly on: string}
  | {readonly kind: 'extended'; readonly to: string; readonly on: string}
  | {
      readonly kind: 'extension-cut';
      readonly why: 'at-most' | 'in-all' | 'no-reasons';
      readonly to: string;
    }
  | {
      readonly kind: 'extension-not-counted';
      readonly why:
        'not-allowed' | 'too-late' | 'no-reasons' | 'no-agreement' | 'no-permission' | 'not-later';
      readonly on: string;
    }
  | {readonly kind: 'aim'; readonly target: 'average' | 'goal'}
  | ({readonly kind: 'not-owed'} & NotOwed);

/** Why nothing has to be done. */
export type NotOwed =
  | {
      readonly why:
        | 'withdrawn'
        | 'closed'
        | 'resolved'
        | 'answered'
        | 'stage-over'
        | 'filed-late'
        | 'no-endangerment'
        | 'no-grievance';
    }
  /** It falls outside the pack. `meaning` is that of the exclusion or the reason of whoever decided it. */
  | {readonly why: 'outside'; readonly exclusion?: string | undefined; readonly meaning: string};

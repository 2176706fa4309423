import type {PolicyClock, PolicyPack} from '../policy-pack.js';
import type {CaseFacts} from './case-facts.js';
import type {Reckoning} from './counting.js';
import type {ClockPauses} from './pauses.js';

/** One clock of one pack in one case. */
export interface ClockContext {
  readonly pack: PolicyPack;
  readonly clock: PolicyClock;
  readonly facts: CaseFacts;
  readonly settings: Readonly<Record<string, unknown>>;
  /** As `DeadlineRules` has them. */
  readonly optionalLimits: readonly PolicyPack['id'][];
  /** The stretch of its stage, or all of the case where it belongs to none. Not set: the stage has not begun. */
  readonly stage: StageStretch | undefined;
  readonly pauses: ClockPauses;
  readonly reckoning: Reckoning;
  /** In milliseconds. */
  readonly now: number;
}

/** From when to when a case is in a stage, in milliseconds. `to` is the first instant after it. */
export interface StageStretch {
  readonly from: number;
  readonly to: number;
}

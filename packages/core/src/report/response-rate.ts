import {proportion, type Proportion} from './proportion.js';

/** Whom a survey was sent to and what came back. */
export interface Fielding {
  readonly completes: number;
  readonly sampled: number;
  /** Sampled by mistake: died, moved, was never a patient here. */
  readonly ineligible: number;
}

/** `completes ÷ (sampled − ineligible)`. Throws where more came back than could. */
export function responseRate({completes, sampled, ineligible}: Fielding): Proportion {
  return proportion(completes, sampled - ineligible);
}

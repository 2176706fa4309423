import type {PatternState} from './pattern-states.js';

/** A pattern that is ready to be followed through a text. */
export interface PatternStates {
  readonly start: PatternState;
  readonly end: PatternState;
}

/** What came of it. `steps` is how often a place of the pattern was looked at, which the time is linear in. */
export interface Followed {
  readonly isMatch: boolean;
  readonly steps: number;
}

// Places remember the round they were reached in, so rounds are told apart over all texts.
let round = 0;

/**
 * Reads the text once, standing in all places of the pattern at the same time that it could be in
 * (K. Thompson, Regular expression search algorithm, CACM 11 (6), 1968): nothing is ever tried again.
 */
export function followPattern(
  {start, end}: PatternStates,
  text: string,
  isWhole: boolean,
): Followed {
  let steps = 0;
  let places: PatternState[] = [];
  const reach = (place: PatternState): void => {
    steps += 1;
    if (place.round === round) return;
    place.round = round;
    places.push(place);
  };
  const pass = (before: string | undefined, after: string | undefined): void => {
    // The list grows while it is read.
    for (const {matches, holds, next} of places)
      if (!matches && (!holds || holds(before, after))) next.forEach(reach);
  };
  const consume = (character: string): void => {
    const left = places;
    places = [];
    round += 1;
    for (const {matches, next} of left) if (matches?.(character)) next.forEach(reach);
  };
  let before: string | undefined;
  round += 1;
  reach(start);
  for (const after of text) {
    pass(before, after);
    if (!isWhole && end.round === round) return {isMatch: true, steps};
    consume((before = after));
    if (!isWhole) reach(start);
    else if (places.length === 0) break;
  }
  pass(before, undefined);
  return {isMatch: end.round === round, steps};
}

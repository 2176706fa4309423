import type {RatingMessage} from './rating.messages.js';

/** How a scale is drawn. */
export type RatingAppearance = 'words' | 'numbers' | 'stars' | 'faces';

/** The numbers of a scale, or undefined where `min` and `max` are not whole or not 2 to 11 steps apart. */
export function scaleNumbers(min: number, max: number): readonly number[] | undefined {
  const count = max - min + 1;
  const isScale = Number.isInteger(min) && Number.isInteger(max) && count >= 2 && count <= 11;
  return isScale ? Array.from({length: count}, (_step, index) => min + index) : undefined;
}

/** The built-in words for a scale of 2 to 5 steps, from the worst to the best. There are none for longer ones. */
export function builtInWords(count: number): readonly RatingMessage[] | undefined {
  return builtIn[count];
}

// As many good ones as bad ones, so that the scale itself does not lead anybody.
const builtIn: Readonly<Record<number, readonly RatingMessage[]>> = {
  2: ['bad', 'good'],
  3: ['bad', 'okay', 'good'],
  4: ['veryBad', 'bad', 'good', 'veryGood'],
  5: ['veryBad', 'bad', 'okay', 'good', 'veryGood'],
};

/** The drawing that can be shown: words and faces need words for every step, and are numbers without them. */
export function drawable(wanted: string, hasWords: boolean): RatingAppearance {
  if (wanted === 'numbers' || wanted === 'stars') return wanted;
  if (!hasWords) return 'numbers';
  return wanted === 'faces' ? 'faces' : 'words';
}

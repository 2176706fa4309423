import {warnOnce} from '../warn-once.js';
import {scaleNumbers} from './rating-scale.js';
import type {WantedRating} from './rating-steps.js';
import type {Rating} from './render-rating.js';

/** A scale as a page asks for it. */
interface AskedScale extends Omit<WantedRating, 'numbers'> {
  readonly min: number;
  readonly max: number;
}

/** Tells the developer what of a scale could not be drawn as it was asked for. */
export function warnOfScale(
  element: Element & AskedScale,
  {steps, appearance}: Pick<Rating, 'steps' | 'appearance'>,
): void {
  const {min, max, words} = element;
  const isAsAsked =
    scaleNumbers(min, max) &&
    appearance === element.appearance &&
    (words?.length ?? steps.length) === steps.length;
  if (!isAsAsked)
    warnOnce(element, 'looks different: it needs 2 to 11 whole steps, and words for each of them.');
}

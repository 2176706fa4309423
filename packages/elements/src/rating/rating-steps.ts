import type {Localized} from '@patient-relations/core/facility';
import type {Words} from '../fields/field.js';
import type {LocaleController} from '../locale/locale-controller.js';
import {builtInWords, drawable, type RatingAppearance} from './rating-scale.js';
import type {RatingMessage} from './rating.messages.js';
import type {Rating, RatingStep} from './render-rating.js';
import {localWords} from '../locale/local-words.js';

/** Words in one language, or in several by their language tag. */
export type RatingWords = string | Localized;

/** What a scale is asked to look like. */
export interface WantedRating {
  readonly numbers: readonly number[];
  readonly appearance: RatingAppearance;
  /** One for each number, from the lowest; anything else counts as none. */
  readonly words: readonly RatingWords[] | undefined;
}

/** The steps of a scale in the language on screen, and how they can be drawn. */
export function ratingSteps(
  wanted: WantedRating,
  locale: LocaleController<RatingMessage>,
): Pick<Rating, 'appearance' | 'steps'> {
  const {numbers} = wanted;
  const words = wordsOf(wanted, locale);
  const appearance = drawable(wanted.appearance, words !== undefined);
  const written = (number: number): string => number.toLocaleString(locale.language);
  const steps = numbers.map((number, index): RatingStep => ({
    value: String(number),
    number: written(number),
    words: words?.[index],
    spoken:
      appearance === 'stars'
        ? locale.text('stars', {number: written(number), count: numbers.length})
        : undefined,
  }));
  return {appearance, steps};
}

/** Words as they are shown: those in several languages in the one on screen, or marked with their own. */
export function shownWords(
  words: RatingWords | null,
  locale: LocaleController<RatingMessage>,
): Words {
  return words && typeof words === 'object' ? localWords(locale, words) : (words ?? '');
}

function wordsOf(
  {numbers, appearance, words}: WantedRating,
  locale: LocaleController<RatingMessage>,
): readonly Words[] | undefined {
  if (words?.length === numbers.length) return words.map((each) => shownWords(each, locale));
  // A number alone says nothing of good or bad, and may be about something else: how likely, how often.
  if (appearance === 'numbers') return undefined;
  return builtInWords(numbers.length)?.map((key) => locale.show(key));
}

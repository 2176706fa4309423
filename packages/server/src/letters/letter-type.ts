import {textDirection} from '@patient-relations/core/letter';
import type {TextStyle} from './typesetter.js';

/** The type a letter is set in. */
export interface LetterType {
  readonly body: TextStyle;
  /** From one baseline to the next. */
  readonly leading: number;
}

/** The type of a letter in its language: 12 points or more (Cal. Health & Safety Code 123222.1). */
export function letterType(language: string): LetterType {
  const isArabic = new Intl.Locale(language).maximize().script === 'Arab';
  const size = isArabic ? 13 : 12;
  return {
    body: {size, weight: 'regular', direction: textDirection(language), language},
    leading: size * (isArabic ? 1.6 : 1.42),
  };
}

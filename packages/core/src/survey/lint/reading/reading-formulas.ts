import {englishSyllables, spanishSyllables} from './count-syllables.js';

/** A formula for how hard a text is to read. */
export interface Formula {
  readonly name: 'Flesch-Kincaid grade' | 'Fernández-Huerta';
  readonly syllables: (word: string) => number;
  readonly value: (wordsPerSentence: number, syllablesPerWord: number) => number;
  readonly isTooHard: (value: number, maxGrade: number) => boolean;
}

/** The formula made for a language, by its primary subtag. */
export const formulas: Readonly<Record<string, Formula>> = {
  en: {
    name: 'Flesch-Kincaid grade',
    syllables: englishSyllables,
    value: (length, syllables) => 0.39 * length + 11.8 * syllables - 15.59,
    isTooHard: (value, maxGrade) => value > maxGrade,
  },
  es: {
    name: 'Fernández-Huerta',
    syllables: spanishSyllables,
    value: (length, syllables) => 206.84 - 60 * syllables - 1.02 * length,
    isTooHard: (value, maxGrade) => value < leastEase(maxGrade),
  },
};

/** The author's own bands: 90 and more suits grade 4, 80 grade 5, 70 grade 6, 60 grades 7 and 8, 50 the years after. */
function leastEase(maxGrade: number): number {
  if (maxGrade < 7) return Math.min(90, 130 - 10 * Math.floor(maxGrade));
  return maxGrade < 9 ? 60 : 50;
}

import {primary} from '../linted-survey.js';
import {formulas, type Formula} from './reading-formulas.js';

/** How hard a text is to read, by a formula made for its language. */
export interface ReadingLevel {
  readonly language: string;
  /**
   * - `Flesch-Kincaid grade`: J. P. Kincaid and others, Research Branch Report 8-75 (1975):
   *   `0.39 · words/sentences + 11.8 · syllables/words − 15.59`. Years of school.
   * - `Fernández-Huerta`: J. Fernández Huerta, Consigna 214 (1959): `206.84 − 60 · syllables/words −
   *   1.02 · words/sentences`. From 0 to 100, easy texts high; the last term as sense and Flesch's original demand, not
   *   as it is often reprinted (G. Law, Linguist List 22.2332).
   * - `none`: not measured, because no formula made for the language is known here.
   */
  readonly formula: 'Flesch-Kincaid grade' | 'Fernández-Huerta' | 'none';
  /** Absent where it is not measured. */
  readonly value?: number | undefined;
  /** True where more schooling is needed than allowed. */
  readonly isTooHard: boolean;
}

/** Measures texts together. Names and numbers are left out: who must know them does, however long they are. */
export function readingLevel(
  texts: readonly string[],
  language: string,
  maxGrade = 6,
): ReadingLevel {
  const measure = formulas[primary(language)];
  const counts = measure && countWords(texts, measure.syllables);
  if (!counts || counts.words === 0) return {language, formula: 'none', isTooHard: false};
  const {words, sentences, syllables} = counts;
  const value = measure.value(words / sentences, syllables / words);
  return {
    language,
    formula: measure.name,
    value: Math.round(value * 10) / 10,
    isTooHard: measure.isTooHard(value, maxGrade),
  };
}

interface WordCounts {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

function countWords(texts: readonly string[], syllablesOf: Formula['syllables']): WordCounts {
  const sentences = texts
    .flatMap((text) => text.split(/[.!?…]+|\n/))
    .map(wordsOf)
    .filter(({length}) => length > 0);
  const words = sentences.flat();
  return {
    words: words.length,
    sentences: sentences.length,
    syllables: words.reduce((sum, word) => sum + syllablesOf(word), 0),
  };
}

/** How many words of a text count for a formula. */
export function countedWords(text: string): number {
  return countWords([text], () => 1).words;
}

/** The words of a sentence without numbers, and without names: what is capitalized after its start. */
function wordsOf(sentence: string): readonly string[] {
  const all = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu) ?? [];
  const isShouted = sentence === sentence.toUpperCase();
  return all.filter((word, index) => {
    const isName = index > 0 && !isShouted && /^\p{Lu}/u.test(word) && !/^I('|’|$)/.test(word);
    return !isName && !/\p{N}/u.test(word);
  });
}

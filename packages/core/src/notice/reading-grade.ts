import {formulas} from '../survey/lint/reading/reading-formulas.js';
import type {ReadingLevel} from '../survey/lint/reading/reading-level.js';
import {shownLines} from './passage.js';

/**
 * How hard a text is to read, by a formula made for its language: English by the Flesch-Kincaid grade, Spanish by
 * Fernández-Huerta; any other language is not measured (`formula: 'none'`, no value).
 */
export interface ReadingGrade extends ReadingLevel {
  readonly words: number;
  readonly sentences: number;
}

/**
 * Measures passages together. They are measured as they are read: names count, however long they are, and so do words
 * that are strong or linked.
 *
 * - A paragraph, a list item and a heading end a sentence. Inside them `.`, `!`, `?` and `…` do, where a space and
 *   no small letter follow; the point of an abbreviation (`Dr.`, `U.S.`, `e.g.`) and of a number does not.
 * - Left out are numbers, addresses of the web and of mail, and `{fields}`: they are looked at, not read.
 * - The two parts of a compound with a hyphen are two words.
 */
export function readingGrade(
  passages: string | readonly string[],
  language: string,
  maxGrade = 6,
): ReadingGrade {
  const formula = formulas[language.split('-', 1)[0]?.toLowerCase() ?? ''];
  const sentences = [passages].flat().flatMap(sentencesOf).map(wordsOf).filter(isSpoken);
  const words = sentences.flat();
  const counts = {language, words: words.length, sentences: sentences.length};
  if (!formula || words.length === 0) return {...counts, formula: 'none', isTooHard: false};
  const syllables = words.reduce((sum, word) => sum + formula.syllables(word), 0);
  const value = formula.value(words.length / sentences.length, syllables / words.length);
  return {
    ...counts,
    formula: formula.name,
    value: Math.round(value * 100) / 100,
    isTooHard: formula.isTooHard(value, maxGrade),
  };
}

const isSpoken = (words: readonly string[]): boolean => words.length > 0;

/** Anything but the words: an address is not read out, and its points end no sentence. */
const unread =
  /<[^<>\s]+>|https?:\/\/\S*[^\s.,;:!?)]|\bwww\.\S*[^\s.,;:!?)]|[^\s<(@]{1,64}@[^\s>)@]{1,250}(?<![.,;:!?])|\{\w+\}|\+?\d(?:[\d.,:/-]*\d)?/gu;

const abbreviations =
  /\b(?:Dr|Mr|Mrs|Ms|St|No|Nos|Inc|Ltd|vs|etc|e\.g|i\.e|a\.m|p\.m|U\.S|U\.K|D\.C|Sra?|Dra|Ud|Uds|EE\.\s?UU|p\.\s?ej)\./gu;

/** The sentences of a passage, as they are measured. */
export function sentencesOf(passage: string): readonly string[] {
  return shownLines(passage)
    .map((line) => line.replace(unread, '0').replace(abbreviations, withoutPoints))
    .flatMap((line) => line.split(/(?<=[.!?…]["'”’»)]*)\s+(?=["'“‘«(¿¡]*[^\p{Ll}\s])/u));
}

function withoutPoints(found: string): string {
  return found.replaceAll('.', '');
}

function wordsOf(sentence: string): readonly string[] {
  return sentence.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
}

import {readingGrade, sentencesOf} from '../notice/reading-grade.js';
import type {Letter} from './letter.js';
import {blockTexts} from './letter-texts.js';

/** The highest grade of school that may be needed to read a letter. */
const maxGrade = 6;
/** A formula says little about fewer words. */
const leastWords = 8;

/** A sentence that is hard to read, as it is measured: a number or an address stands in it as 0. */
export interface HardSentence {
  readonly path: string;
  readonly sentence: string;
}

/** The sentences to make easier. None where the letter as a whole is easy enough: one long sentence does no harm. */
export function hardSentences({blocks, language}: Letter): readonly HardSentence[] {
  const lines = blocks.flatMap((block, at) =>
    block.type === 'signature' ? [] : blockTexts(block, `/blocks/${at}`),
  );
  const grade = (texts: readonly string[]) => readingGrade(texts, language, maxGrade);
  if (!grade(lines.map(({text}) => text)).isTooHard) return [];
  return lines.flatMap(({path, text}) =>
    sentencesOf(text)
      .filter((sentence) => {
        const {words, isTooHard} = grade([sentence]);
        return isTooHard && words >= leastWords;
      })
      .map((sentence) => ({path, sentence})),
  );
}

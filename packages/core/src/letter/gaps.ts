import type {Letter, WrittenBlock} from './letter.js';
import {letterField} from './letter-fields.js';
import {blockTexts, letterTexts, type PlacedText} from './letter-texts.js';

/** A place of a letter that nothing was known for. */
export interface LetterGap {
  /** A JSON Pointer: `/blocks/3/lines/0`. */
  readonly path: string;
  /** `results`, or the name of what the hospital has to fill in. */
  readonly field: string;
}

/** The names of the places in a text. */
export function placesIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? '');
}

/** Everything that is still missing in a letter, in the order of reading. */
export function letterGaps(letter: Letter): readonly LetterGap[] {
  return letterTexts(letter).flatMap(gapsIn);
}

/** What is missing in one part of a letter. */
export function blockGaps(block: WrittenBlock, path: string): readonly LetterGap[] {
  return blockTexts(block, path).flatMap(gapsIn);
}

/** What a person reads about a gap: the meaning of its field, where the field is one of a letter's. */
export function gapMeaning({field}: LetterGap): string | undefined {
  return letterField(field)?.meaning;
}

function gapsIn({path, text}: PlacedText): readonly LetterGap[] {
  return placesIn(text).map((field) => ({path, field}));
}

import type {Letter, WrittenBlock} from './letter.js';
import {letterField} from './letter-fields.js';

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
  return [
    ...gapsIn('/date', [letter.date]),
    ...gapsIn('/reference', [letter.reference]),
    ...letter.address.flatMap((line, at) => gapsIn(`/address/${at}`, [line])),
    ...gapsIn('/subject', [letter.subject]),
    ...letter.blocks.flatMap((block, at) => blockGaps(block, `/blocks/${at}`)),
    ...letter.enclosures.flatMap((line, at) => gapsIn(`/enclosures/${at}`, [line])),
  ];
}

/** What is missing in one part of a letter. */
export function blockGaps(block: WrittenBlock, path: string): readonly LetterGap[] {
  return [
    ...gapsIn(`${path}/lead`, [block.lead ?? '']),
    ...block.lines.flatMap((line, at) => gapsIn(`${path}/lines/${at}`, [line])),
  ];
}

/** What a person reads about a gap: the meaning of its field, where the field is one of a letter's. */
export function gapMeaning({field}: LetterGap): string | undefined {
  return letterField(field)?.meaning;
}

function gapsIn(path: string, texts: readonly string[]): readonly LetterGap[] {
  return texts.flatMap(placesIn).map((field) => ({path, field}));
}

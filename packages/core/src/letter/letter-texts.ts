import type {Letter, WrittenBlock} from './letter.js';

/** Words of a letter, and where they stand. */
export interface PlacedText {
  /** A JSON Pointer: `/blocks/3/lines/0`. */
  readonly path: string;
  readonly text: string;
}

/** All words of a letter, in the order of reading. */
export function letterTexts(letter: Letter): readonly PlacedText[] {
  const {date, reference, address, subject, blocks, enclosures} = letter;
  return [
    {path: '/date', text: date},
    {path: '/reference', text: reference},
    ...address.map((text, at) => ({path: `/address/${at}`, text})),
    {path: '/subject', text: subject},
    ...blocks.flatMap((block, at) => blockTexts(block, `/blocks/${at}`)),
    ...enclosures.map((text, at) => ({path: `/enclosures/${at}`, text})),
  ];
}

/** The words of one part of a letter. */
export function blockTexts({lead, lines}: WrittenBlock, path: string): readonly PlacedText[] {
  return [
    ...(lead === undefined ? [] : [{path: `${path}/lead`, text: lead}]),
    ...lines.map((text, at) => ({path: `${path}/lines/${at}`, text})),
  ];
}

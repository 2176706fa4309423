import type {Letter} from './letter.js';

/** What of a letter a person may change. */
export type LetterChange = Partial<
  Pick<Letter, 'date' | 'address' | 'subject' | 'blocks' | 'enclosures' | 'waived'>
>;

/** A letter with a change, and whoever made it among its authors: they can no longer review it. */
export function reviseLetter(letter: Letter, change: LetterChange, by: string): Letter {
  return {...letter, ...change, authors: [...new Set([...letter.authors, by])]};
}

/** A word of a text as phrases are compared with it, and where it stands. */
export interface TextWord {
  readonly text: string;
  /** Under which it is looked up: as it stands and, in Arabic, without what is written in one with it. */
  readonly forms: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Words of one clause have the same number. */
  readonly clause: number;
}

type BareWord = Omit<TextWord, 'forms'>;

/** No word of a phrase is longer. What is cut off can only be the rest of a word that is none of ours. */
export const longestWord = 40;

const clauseEnds = /[.,;:!?…()[\]—،؛؟۔。！？，]/;

/**
 * The words of a text without capitals, accents, vowel marks and invisible characters. Arabic letters that people write
 * one for the other are one. Folds character by character: `normalize` on a whole text sorts runs of marks, and a text
 * made of nothing else would take it minutes.
 */
export function textWords(text: string): readonly TextWord[] {
  const fold = createFolding();
  const words: BareWord[] = [];
  let word: BareWord = {text: '', start: 0, end: 0, clause: 0};
  let isAfterLineBreak = false;
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    const folded = fold(character);
    if (folded === undefined) {
      words.push(word);
      const endsClause = clauseEnds.test(character) || (isAfterLineBreak && character === '\n');
      word = {text: '', start: end, end, clause: word.clause + Number(endsClause)};
      isAfterLineBreak = /\s/.test(character) && (isAfterLineBreak || character === '\n');
    } else if (folded) {
      word = extended(word, folded, [at, end]);
      isAfterLineBreak = false;
    } else if (word.text) {
      word = {...word, end};
    }
    at = end;
  }
  return [...words, word]
    .filter((found) => found.text)
    .map((found) => ({...found, forms: wordForms(found.text)}));
}

/** Remembers the characters of one text: most come again and again. */
function createFolding(): typeof foldCharacter {
  const known = new Map<string, string | undefined>();
  return (character) => {
    if (!known.has(character)) known.set(character, foldCharacter(character));
    return known.get(character);
  };
}

function extended(word: BareWord, folded: string, [at, end]: readonly [number, number]): BareWord {
  const text = word.text.length < longestWord ? word.text + folded : word.text;
  return {...word, text, start: word.text ? word.start : at, end};
}

/** Letters and digits as they are compared; `undefined` for what parts words, nothing for what does not count. */
function foldCharacter(character: string): string | undefined {
  if (/[a-z0-9]/.test(character)) return character;
  if (/[A-Z]/.test(character)) return character.toLowerCase();
  // Apostrophes, marks, invisible characters, and U+0640, which only stretches a word.
  if (/['’\p{M}\p{Cf}\u0640]/u.test(character)) return '';
  if (!/[\p{L}\p{N}]/u.test(character)) return undefined;
  return character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[ىی]/g, 'ي')
    .replace(/[کڪ]/g, 'ك')
    .replace(/[ةہھ]/g, 'ه')
    .replace(/ٱ/g, 'ا');
}

/** A word as it stands and, in Arabic, without "and", the article and the prepositions written in one with it. */
function wordForms(word: string): readonly string[] {
  if (!/^[ا-ي]/.test(word)) return [word];
  const bare = word.replace(/^[وف](?=.{2})/, '');
  return [
    ...new Set([
      word,
      bare,
      bare.replace(/^(?:ال|بال|كال|لل)(?=.{2})/, ''),
      bare.replace(/^[بلك](?=.{3})/, ''),
    ]),
  ];
}

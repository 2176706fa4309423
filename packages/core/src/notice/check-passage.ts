import {passageMarks} from './passage.js';

/** Something in a passage that would be shown as the characters it is written with, or that hides what it is. */
export interface PassageProblem {
  /** How many UTF-16 code units into the passage. */
  readonly at: number;
  readonly code: PassageProblemCode;
}

export type PassageProblemCode =
  | 'html' // a tag, a comment or a character reference
  | 'heading'
  | 'image'
  | 'code'
  | 'list' // a numbered or mixed list, one in another, or one that does not stand alone
  | 'table'
  | 'quote'
  | 'rule'
  | 'emphasis' // other than `**…**`
  | 'link' // one that is not closed, has no words, or leads where none may lead
  | 'unsafe-address'
  | 'unclosed' // `**` without its partner
  | 'place' // `{` or `}` that are not around the name of a field
  | 'character'; // one that no store holds, or that turns the direction of what follows

const forms: readonly (readonly [code: PassageProblemCode, form: RegExp])[] = [
  ['html', /<[a-z!?/]|&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]{1,31});/gi],
  ['heading', /^ {0,3}#{1,6}(?=\s|$)|\n[ \t]*={2,}[ \t]*$/gm],
  ['code', /`|^ {0,3}~~~|\\/gm],
  ['list', /^[ \t]*(?:\+|\d{1,9}[.)])[ \t]/gm],
  ['table', /\|/g],
  ['quote', /^[ \t]*>/gm],
  ['rule', /^[ \t]*(?:[-_][ \t]*){2,}$/gm],
  ['emphasis', /(?<![\p{L}\p{N}_])_+(?=\S)|~~/gu],
  ['link', /(?<!!)\[|\]/g],
  ['unsafe-address', /\b(?:java|vb)script\s*:/gi],
  ['unclosed', /\*+/g],
  ['place', /[{}]/g],
  // Controls other than tab and line ends, and overrides of direction.
  // eslint-disable-next-line no-control-regex -- These are what is looked for.
  ['character', /[\0-\x08\v\f\x0e-\x1f\x7f\u202d\u202e\ufffe\uffff]|\p{Surrogate}/gu],
];

/** Where a passage holds more than `readPassage` reads, in the order of the text. Places to fill in are passed over. */
export function passageProblems(passage: string): readonly PassageProblem[] {
  const text = passage.replace(placeAsAddress, asAddress);
  const bare = withoutMarks(text).replace(place, blank);
  return [
    ...forms.flatMap(([code, form]) =>
      Array.from(bare.matchAll(form), ({index}): PassageProblem => ({at: index, code})),
    ),
    // What would be an image is read as a link after an exclamation mark.
    ...Array.from(text.matchAll(/!\[/g), ({index}) => ({at: index, code: 'image' as const})),
    ...addressProblems(text),
    ...mixedLists(passage),
  ].sort((one, other) => one.at - other.at);
}

const place = /\{[a-zA-Z]\w*\}/g;
const placeAsAddress = /(?<=\]\()\{[a-zA-Z]\w*\}(?=\))/g;

/** An address that is filled in whole is looked at when the notice is published; until then, any of its length will do. */
function asAddress(found: string): string {
  return `#${'a'.repeat(found.length - 1)}`;
}

/** True for words that stand in a title or a heading: on one line, without marks, and without a link. */
export function isPlainLine(words: string): boolean {
  return (
    !words.includes('\n') &&
    withoutMarks(words) === words &&
    // A number at the start of a heading makes no list.
    passageProblems(words).every(({code}) => code === 'list')
  );
}

/** The passage with its marks, and the addresses of its links, blanked out: what is left over is no mark. */
function withoutMarks(passage: string): string {
  return passage.replace(
    passageMarks,
    (whole, strong: string | undefined, words: string | undefined) =>
      strong === undefined
        ? ` ${words ?? ''}${blank(whole.slice((words ?? '').length + 1))}`
        : `  ${strong}  `,
  );
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

/** Whatever a link says in its address, it is an address. */
function addressProblems(passage: string): readonly PassageProblem[] {
  return Array.from(passage.matchAll(passageMarks)).flatMap(
    ({index, 3: address}): readonly PassageProblem[] =>
      address !== undefined && !isAddress(address) ? [{at: index, code: 'link'}] : [],
  );
}

function isAddress(address: string): boolean {
  const filled = address.replace(place, '0');
  if (filled.startsWith('tel:')) return /^tel:\+?\d[\d.-]{0,30}$/.test(filled);
  if (filled.startsWith('#')) return /^#[\w-]+$/.test(filled);
  return URL.canParse(filled) && !filled.includes('\\');
}

/** Lines that begin like items of a list, where not every line around them does, or where one is in another. */
function mixedLists(passage: string): readonly PassageProblem[] {
  let at = 0;
  return passage.split(/(\n\s*\n)/).flatMap((part): readonly PassageProblem[] => {
    const start = at;
    at += part.length;
    const lines = part.trimEnd().replace(/^\n+/, '').split('\n');
    const marked = lines.filter((line) => /^\s*- /.test(line));
    const depths = new Set(marked.map((line) => line.length - line.trimStart().length));
    const isList = marked.length === lines.length && depths.size === 1;
    return marked.length === 0 || isList ? [] : [{at: start + part.search(/\S/), code: 'list'}];
  });
}

/** Whom a case is about and how they are reached, as far as the case knows it. */
export interface KnownWords {
  readonly names: readonly string[];
  readonly contacts: readonly string[];
}

/**
 * Takes words out of a text, however they are written: a name whole or one part of it, in capitals or not, with its
 * accents or without, and as a language joins or bends it; an address line by line; a telephone number in any digits,
 * with or without its country, and however it is spaced.
 */
export function maskOf({names, contacts}: KnownWords): (text: string) => string {
  const known = [...names.flatMap(nameIn), ...contacts.flatMap(contactIn)];
  const patterns = [...new Set(known)].sort((one, other) => other.length - one.length);
  if (patterns.length === 0) return (text) => text;
  const pattern = new RegExp(patterns.join('|'), 'gu');
  return (text) => maskedBy(pattern, text);
}

/** Looks in the text as it is compared, and takes out what stands there in the text as it was written. */
function maskedBy(pattern: RegExp, text: string): string {
  const {folded, places} = fold(text);
  let left = '';
  let from = 0;
  for (const {index, 0: found} of folded.matchAll(pattern)) {
    const [start = 0, end = text.length] = [places[index], places[index + found.length]];
    if (isWordOfTwo(found) && !/\p{Lu}/u.test(text.slice(start, end))) continue;
    left += `${text.slice(from, start)}…`;
    from = end;
  }
  return left + text.slice(from);
}

/** Two letters are a name where they are written as one, and a word of the language elsewhere. */
function isWordOfTwo(found: string): boolean {
  return /^[a-z]{2}$/.test(found);
}

/** A text as it is compared, and of each of its characters where it stood before. */
function fold(text: string): {readonly folded: string; readonly places: readonly number[]} {
  let folded = '';
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    const plain = plainOf(character);
    for (let unit = 0; unit < plain.length; unit += 1) places.push(place);
    folded += plain;
    place += character.length;
  }
  return {folded, places: [...places, place]};
}

function plainOf(character: string): string {
  // Syllables of Hangul are one sign each, and are not taken apart.
  if (/\p{Script=Hangul}/u.test(character)) return character;
  return character
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/[’‘ʼ`´]/g, "'")
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/\p{Nd}/gu, digitOf);
}

/** Every script has its ten digits in a row, from a place that ends in 0 or, where none is a digit, in 6. */
function digitOf(digit: string): string {
  const place = digit.codePointAt(0) ?? 0;
  const isFromNought = /\p{Nd}/u.test(String.fromCodePoint(place - (place % 16)));
  return String((place % 16) - (isFromNought ? 0 : 6));
}

/** The whole of it, and each part that is more than an initial. */
function nameIn(name: string): readonly string[] {
  const {folded} = fold(name);
  const parts = [/[\s,]+/, /[\s,._'-]+/].flatMap((gap) => folded.split(gap));
  const whole = [...folded].length > 1 ? [bounded(escaped(folded.trim()))] : [];
  return [...whole, ...parts.filter((part) => [...part].length > 1).map(joinedName)];
}

/** Scripts that put no space between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Letters that a language puts to a name: before it in Arabic and Hebrew, behind it there and in Cyrillic and Greek. */
const joined = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Greek}]{3,}$/u;

function joinedName(part: string): string {
  const pattern = escaped(part);
  if (unspaced.test(part)) return pattern;
  if (!joined.test(part)) return bounded(pattern);
  // A name that ends in a vowel changes it.
  const stem = escaped(part.length > 4 ? part.replace(/[аяоеийьыη]$/u, '') : part);
  return bounded(`\\p{L}{0,3}${stem}\\p{L}{0,3}`);
}

function bounded(pattern: string): string {
  return `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`;
}

function escaped(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Of an address, the lines that lead somewhere: a town alone is in many texts. Of a mail address, the name in it as well. */
function contactIn(contact: string): readonly string[] {
  const lines = contact.split('\n').map((line) => fold(line.trim()).folded);
  const led = lines.filter((line) => /[\d@]/.test(line));
  const mailed = led.flatMap((line) => /^([^@]{4,})@/.exec(line)?.[1] ?? []);
  return [...led, ...mailed].map((each) => bounded(escaped(each))).concat(numberIn(contact));
}

/** Fewer digits are no number of somebody's, and no country has more than eight before them. */
const numberDigits = 7;
const between = '[\\s().\\/-]{0,3}';

function numberIn(known: string): readonly string[] {
  const {folded} = fold(known);
  const digits = /^[+\d\s()./-]+/.exec(folded)?.[0].replaceAll(/\D/g, '') ?? '';
  const isNumber = digits.length >= numberDigits && !/\p{L}{4}/u.test(folded);
  if (!isNumber) return [];
  const last = [...digits.slice(-numberDigits)].join(between);
  return [`(?<!\\d)\\+?(?:\\d${between}){0,8}${last}(?!\\d)`];
}

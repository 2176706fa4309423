/** Whom a case is about and how they are reached, as far as the case knows it. */
export interface KnownWords {
  readonly names: readonly string[];
  readonly contacts: readonly string[];
}

/**
 * Takes words out of a text, however they are written: a name whole or one part of it, in capitals or not; an address
 * line by line; a telephone number with or without its country, and however it is spaced.
 */
export function maskOf({names, contacts}: KnownWords): (text: string) => string {
  const known = [...names.flatMap(partsOf), ...contacts.flatMap(contactIn)];
  const patterns = [...new Set(known)];
  if (patterns.length === 0) return (text) => text;
  const longestFirst = patterns.sort((one, other) => other.length - one.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return (text) => text.replaceAll(pattern, '…');
}

/** The whole of it, and each part that is more than an initial. */
function partsOf(name: string): readonly string[] {
  return [name, ...name.split(/[\s,.]+/)].filter((word) => word.length > 2).map(escaped);
}

function escaped(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Of an address, the lines that lead somewhere; a town alone is in many texts. */
function contactIn(contact: string): readonly string[] {
  const lines = contact.split('\n').map((line) => line.trim());
  return [...lines.filter((line) => /[\d@]/.test(line)).map(escaped), ...numberIn(contact)];
}

/** Fewer digits are no number of somebody's. */
const numberDigits = 7;
const between = '[\\s().\\/-]*';

function numberIn(known: string): readonly string[] {
  const digits = /^[+\d\s()./-]+$/.test(known) ? known.replaceAll(/\D/g, '') : '';
  if (digits.length < numberDigits) return [];
  const last = [...digits.slice(-numberDigits)].join(between);
  return [`(?:\\+?\\d(?:${between}\\d)*${between})?${last}`];
}

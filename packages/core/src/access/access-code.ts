/**
 * The 23 symbols of an access code. 0 O 1 I L are out, and of 2 Z, 5 S, 8 B, 6 G, V U Y, M N only the first stays, so
 * that no two look alike in print or handwriting. 23 is prime, which is what makes the check character below exact.
 */
const symbols = '23456789ACDEFHJKMPRTVWX';

/** 19 random symbols carry 19 × log2(23) = 85.9 bits. */
const randomLength = 19;
const groupLength = 4;

/** What people write when they mean a symbol that looks or sounds like it. */
const lookAlikes: Readonly<Record<string, string>> = {
  Z: '2',
  S: '5',
  B: '8',
  G: '6',
  U: 'V',
  Y: 'V',
  N: 'M',
};

/** Fills an array with random bytes; `crypto.getRandomValues` unless a test injects another. */
export type RandomBytes = (length: number) => Uint8Array;

const cryptoRandomBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

/** Makes a new access code in its written form: five groups of four, the last symbol being the check character. */
export function createAccessCode(randomBytes: RandomBytes = cryptoRandomBytes): string {
  const values: number[] = [];
  while (values.length < randomLength) {
    for (const byte of randomBytes(randomLength * 2)) {
      // 253 = 11 × 23: bytes above would favour some symbols.
      if (byte < 253 && values.length < randomLength) values.push(byte % symbols.length);
    }
  }
  const written = [...values, checkValue(values)].map((value) => symbols.charAt(value)).join('');
  return formatAccessCode(written);
}

/**
 * Reads what a person typed: any case, with or without spaces and hyphens, look-alikes and Arabic digits forgiven.
 * Returns the written form, or `undefined` when it cannot be a code (wrong length, foreign symbol, wrong check
 * character), so that a typing error is caught before any request.
 */
export function parseAccessCode(typed: string): string | undefined {
  const plain = [...typed.normalize('NFKC').toUpperCase()]
    .filter((character) => !/[\s\p{Dash}\p{Cf}]/u.test(character))
    .map((character) => lookAlikes[character] ?? westernDigit(character))
    .join('');
  if (plain.length !== randomLength + 1) return undefined;
  const values = [...plain].map((character) => symbols.indexOf(character));
  if (values.includes(-1)) return undefined;
  return checkValue(values.slice(0, -1)) === values.at(-1) ? formatAccessCode(plain) : undefined;
}

/** A digit of an Arabic or Persian keyboard as the digit of the code. Their last four bits are their value. */
function westernDigit(character: string): string {
  return /[\u0660-\u0669\u06F0-\u06F9]/.test(character)
    ? String(character.charCodeAt(0) & 0xf)
    : character;
}

/** The groups of a written code, for display with `dir="ltr"`. */
export function accessCodeGroups(code: string): readonly string[] {
  return code.split('-');
}

/**
 * The code as it is said aloud: one entry a group, one word a symbol.
 * `words` maps a symbol to its word; without one the ICAO spelling alphabet and English digits are used.
 */
export function spokenAccessCode(
  code: string,
  words: Readonly<Record<string, string>> = spellingAlphabet,
): readonly (readonly string[])[] {
  return accessCodeGroups(code).map((group) => [...group].map((symbol) => words[symbol] ?? symbol));
}

/** ICAO spelling alphabet and English digits for the symbols of an access code. */
export const spellingAlphabet: Readonly<Record<string, string>> = {
  2: 'two',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
  8: 'eight',
  9: 'nine',
  A: 'Alfa',
  C: 'Charlie',
  D: 'Delta',
  E: 'Echo',
  F: 'Foxtrot',
  H: 'Hotel',
  J: 'Juliett',
  K: 'Kilo',
  M: 'Mike',
  P: 'Papa',
  R: 'Romeo',
  T: 'Tango',
  V: 'Victor',
  W: 'Whiskey',
  X: 'X-ray',
};

function formatAccessCode(plain: string): string {
  return plain.match(new RegExp(`.{${groupLength}}`, 'g'))?.join('-') ?? plain;
}

/**
 * Σ position × value mod 23. The weights 1…19 differ and none is 0 mod 23, a prime: every single wrong symbol and
 * every swap of two symbols changes the result.
 */
function checkValue(values: readonly number[]): number {
  return values.reduce((sum, value, index) => (sum + (index + 1) * value) % symbols.length, 0);
}

import {accessCodeSymbols, checkValue, formatAccessCode, randomLength} from './access-code.js';

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
  const values = [...plain].map((character) => accessCodeSymbols.indexOf(character));
  if (values.includes(-1)) return undefined;
  return checkValue(values.slice(0, -1)) === values.at(-1) ? formatAccessCode(plain) : undefined;
}

/** A digit of an Arabic or Persian keyboard as the digit of the code. Their last four bits are their value. */
function westernDigit(character: string): string {
  return /[\u0660-\u0669\u06F0-\u06F9]/.test(character)
    ? String(character.charCodeAt(0) & 0xf)
    : character;
}

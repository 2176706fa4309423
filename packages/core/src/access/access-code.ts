/**
 * The 23 symbols of an access code. 0 O 1 I L are out, and of 2 Z, 5 S, 8 B, 6 G, V U Y, M N only the first stays, so
 * that no two look alike in print or handwriting. 23 is prime, which is what makes the check character below exact.
 */
export const accessCodeSymbols = '23456789ACDEFHJKMPRTVWX';

/** 19 random symbols carry 19 × log2(23) = 85.9 bits. */
export const randomLength = 19;
const groupLength = 4;

/** Fills an array with random bytes; `crypto.getRandomValues` unless a test injects another. */
export type RandomBytes = (length: number) => Uint8Array;

const cryptoRandomBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length));

/** Makes a new access code in its written form: five groups of four, the last symbol being the check character. */
export function createAccessCode(randomBytes: RandomBytes = cryptoRandomBytes): string {
  const values: number[] = [];
  while (values.length < randomLength) {
    for (const byte of randomBytes(randomLength * 2)) {
      // 253 = 11 × 23: bytes above would favour some symbols.
      if (byte < 253 && values.length < randomLength) values.push(byte % accessCodeSymbols.length);
    }
  }
  const written = [...values, checkValue(values)]
    .map((value) => accessCodeSymbols.charAt(value))
    .join('');
  return formatAccessCode(written);
}

/** The written form: groups of four. */
export function formatAccessCode(plain: string): string {
  return plain.match(new RegExp(`.{${groupLength}}`, 'g'))?.join('-') ?? plain;
}

/**
 * Σ position × value mod 23. The weights 1…19 differ and none is 0 mod 23, a prime: every single wrong symbol and
 * every swap of two symbols changes the result.
 */
export function checkValue(values: readonly number[]): number {
  return values.reduce(
    (sum, value, index) => (sum + (index + 1) * value) % accessCodeSymbols.length,
    0,
  );
}

import {fromBase64Url, toBase64Url} from '../case/digest.js';
import type {KioskPin} from './kiosk-configuration.js';

/** How a PIN is kept, from a salt and a number of iterations. */
export async function hashPin(
  pin: string,
  {salt, iterations}: Omit<KioskPin, 'hash'>,
): Promise<KioskPin> {
  const password = new TextEncoder().encode(pin);
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const derivation = {name: 'PBKDF2', salt: fromBase64Url(salt), iterations, hash: 'SHA-256'};
  const hash = await crypto.subtle.deriveBits(derivation, key, 256);
  return {salt, iterations, hash: toBase64Url(new Uint8Array(hash))};
}

/** True when what was typed is the PIN. Digits count in any script: an Arabic keyboard types ٤ for 4. */
export async function checkPin(pin: KioskPin, typed: string): Promise<boolean> {
  const {hash} = await hashPin(withAsciiDigits(typed), pin);
  // Every character is looked at, so that the time it takes tells nothing.
  let difference = hash.length ^ pin.hash.length;
  for (let at = 0; at < hash.length; at += 1)
    difference |= hash.charCodeAt(at) ^ pin.hash.charCodeAt(at);
  return difference === 0;
}

const freeTries = 5;
const firstDelayMs = 30_000;
const longestDelayMs = 15 * 60_000;

/**
 * How long the next try has to wait after that many wrong ones in a row. It grows and then stays: nobody is locked out
 * for ever, and a PIN of six digits takes years to guess.
 */
export function pinDelayMs(failures: number): number {
  // Whatever is no number of failures is not to open the door.
  if (!(failures >= 0)) return longestDelayMs;
  if (failures < freeTries) return 0;
  return Math.min(firstDelayMs * 2 ** (failures - freeTries), longestDelayMs);
}

/** Where each script's digits begin: Arabic-Indic, Persian, Devanagari, Bengali, full width. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

function withAsciiDigits(typed: string): string {
  return typed.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = zeros.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

import type {Challenge, Proof} from '../transport/transport.js';

/**
 * Solves a service's puzzle by trying counters: the first whose derived key starts with the asked prefix. The puzzle is
 * ALTCHA's (version 2, PBKDF2); the service makes and checks it with that library, whose own solver is four times as
 * large as this loop. Every try is one asynchronous derivation, so that even a main thread stays responsive.
 * `undefined` when it was aborted or nothing was found within `timeoutMs`.
 */
export async function solveChallenge(
  {parameters}: Challenge,
  signal?: AbortSignal,
  timeoutMs = 90_000,
): Promise<Proof['solution'] | undefined> {
  const {algorithm, nonce, salt, cost, keyLength = 32, keyPrefix} = parameters as unknown as Puzzle;
  const nonceBytes = fromHex(nonce);
  const password = new Uint8Array([...nonceBytes, 0, 0, 0, 0]);
  const derivation = {
    name: 'PBKDF2',
    salt: fromHex(salt),
    iterations: cost,
    hash: algorithm.replace('PBKDF2/', ''),
  };
  const end = performance.now() + timeoutMs;
  for (let counter = 0; !signal?.aborted && performance.now() < end; counter += 1) {
    new DataView(password.buffer).setUint32(nonceBytes.length, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const derivedKey = toHex(await crypto.subtle.deriveBits(derivation, key, keyLength * 8));
    if (derivedKey.startsWith(keyPrefix.toLowerCase())) return {counter, derivedKey};
  }
  return undefined;
}

interface Puzzle {
  readonly algorithm: string;
  /** Hexadecimal. */
  readonly nonce: string;
  /** Hexadecimal. */
  readonly salt: string;
  readonly cost: number;
  /** Bytes. */
  readonly keyLength?: number;
  readonly keyPrefix: string;
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16));
}

function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

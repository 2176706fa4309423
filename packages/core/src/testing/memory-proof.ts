import {canonicalJson} from '../case/canonical-json.js';
import type {Problem} from '../errors/problem.js';
import type {Challenge, Proof} from '../transport/transport.js';

/** Sets puzzles and judges what came back, in the form of the service's: ALTCHA version 2 with PBKDF2. */
export interface MemoryProof {
  set(facilityId: string, id: string): Promise<Challenge>;
  /** Why a proof does not count; `undefined` when it does. */
  fault(id: string, proof: Proof | undefined): Promise<Problem['code'] | undefined>;
}

const validForMs = 300_000;
/** One hexadecimal digit: sixteen tries on average, so that tests and stories do not wait. */
const keyPrefix = '0';
const cost = 10;

export function createMemoryProof(now: () => Date): MemoryProof {
  const secret = crypto.subtle.generateKey({name: 'HMAC', hash: 'SHA-256'}, false, [
    'sign',
    'verify',
  ]);
  const sign = async (parameters: unknown): Promise<string> => {
    const bytes = new TextEncoder().encode(canonicalJson(parameters));
    return toHex(await crypto.subtle.sign('HMAC', await secret, bytes));
  };
  return {
    async set(facilityId, id) {
      const parameters = {
        algorithm: 'PBKDF2/SHA-256',
        nonce: toHex(crypto.getRandomValues(new Uint8Array(16)).buffer),
        salt: toHex(crypto.getRandomValues(new Uint8Array(16)).buffer),
        cost,
        keyLength: 32,
        keyPrefix,
        expiresAt: Math.floor((now().getTime() + validForMs) / 1000),
        data: {facilityId, id},
      };
      return {parameters, signature: await sign(parameters)};
    },
    async fault(id, proof) {
      if (proof === undefined) return 'proof-required';
      const {parameters, signature} = proof.challenge;
      if (signature !== (await sign(parameters))) return 'proof-invalid';
      // Signed by us, so it is of the form above.
      const puzzle = parameters as unknown as Puzzle;
      if (puzzle.expiresAt * 1000 < now().getTime()) return 'proof-expired';
      const key = await deriveKey(puzzle, proof.solution.counter);
      const isSolved = key.startsWith(keyPrefix) && key === proof.solution.derivedKey;
      return isSolved && puzzle.data.id === id ? undefined : 'proof-invalid';
    },
  };
}

interface Puzzle {
  readonly nonce: string;
  readonly salt: string;
  readonly expiresAt: number;
  readonly data: {readonly id: string};
}

async function deriveKey({nonce, salt}: Puzzle, counter: number): Promise<string> {
  const password = new Uint8Array([...fromHex(nonce), 0, 0, 0, 0]);
  new DataView(password.buffer).setUint32(password.length - 4, counter);
  const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const derivation = {name: 'PBKDF2', salt: fromHex(salt), iterations: cost, hash: 'SHA-256'};
  return toHex(await crypto.subtle.deriveBits(derivation, key, 256));
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16));
}

function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

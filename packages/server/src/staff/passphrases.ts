import {randomBytes, scrypt, timingSafeEqual} from 'node:crypto';
import {promisify} from 'node:util';
import {normalizePassphrase} from '@patient-relations/core/staff';
import {refuse} from '../problems/refusal.js';

/** What one hash costs: 2^logCost × blockSize × 128 bytes of memory, `parallel` times over. */
export interface PassphraseCost {
  readonly logCost: number;
  readonly blockSize: number;
  readonly parallel: number;
}

/** Slow hashes of passphrases. */
export interface Passphrases {
  readonly hash: (passphrase: string) => Promise<string>;
  /** Whether it is the one that was hashed. Takes as long where there is no hash. */
  readonly matches: (passphrase: string, hash: string | null | undefined) => Promise<boolean>;
  /** Whether a hash is weaker than one that is made now. */
  readonly isWeak: (hash: string) => boolean;
}

/** 128 MB and some tenths of a second: the least that OWASP asks of scrypt. */
export const usualCost: PassphraseCost = {logCost: 17, blockSize: 8, parallel: 1};

const hashesAtOnce = 2;
const hashesWaiting = 100;
const derive = promisify<
  string,
  Buffer,
  number,
  {N: number; r: number; p: number; maxmem: number},
  Buffer
>(scrypt);

/** The form that other software writes as well: `$scrypt$ln=17,r=8,p=1$salt$hash`. */
const hashForm = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]+)\$([\w-]+)$/;

export function createPassphrases(cost: PassphraseCost = usualCost): Passphrases {
  const inTurn = createTurns();
  const decoy = writeHash(cost, randomBytes(16), randomBytes(32));
  const run = (passphrase: string, salt: Buffer, of: PassphraseCost): Promise<Buffer> =>
    inTurn(() => derive(normalizePassphrase(passphrase), salt, 32, optionsOf(of)));
  return {
    async hash(passphrase) {
      const salt = randomBytes(16);
      return writeHash(cost, salt, await run(passphrase, salt, cost));
    },
    async matches(passphrase, stored) {
      const read = readHash(stored ?? decoy);
      const made = await run(passphrase, read.salt, read.cost);
      return timingSafeEqual(made, read.hash) && stored !== null && stored !== undefined;
    },
    isWeak: (stored) => workOf(readHash(stored).cost) < workOf(cost),
  };
}

/** A flood of sign-ins must take neither the memory nor the threads that all else needs. */
function createTurns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= hashesAtOnce) {
      if (waiting.length >= hashesWaiting)
        throw refuse('unknown', {status: 503, retryAfterSeconds: 5});
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // Whoever waited longest takes over the place.
      if (next) next();
      else running -= 1;
    }
  };
}

function optionsOf({logCost, blockSize: r, parallel: p}: PassphraseCost) {
  const N = 2 ** logCost;
  return {N, r, p, maxmem: 2 * 128 * N * r * p};
}

function workOf({logCost, blockSize, parallel}: PassphraseCost): number {
  return 2 ** logCost * blockSize * parallel;
}

function writeHash({logCost, blockSize, parallel}: PassphraseCost, salt: Buffer, hash: Buffer) {
  const [saltText, hashText] = [salt, hash].map((each) => each.toString('base64url'));
  return `$scrypt$ln=${logCost},r=${blockSize},p=${parallel}$${saltText}$${hashText}`;
}

function readHash(stored: string): {cost: PassphraseCost; salt: Buffer; hash: Buffer} {
  const [, logCost, blockSize, parallel, salt = '', hash = ''] = hashForm.exec(stored) ?? [];
  if (logCost === undefined) throw new Error('A stored hash has another form.');
  return {
    cost: {logCost: Number(logCost), blockSize: Number(blockSize), parallel: Number(parallel)},
    salt: Buffer.from(salt, 'base64url'),
    hash: Buffer.from(hash, 'base64url'),
  };
}

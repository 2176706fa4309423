import {setTimeout as wait} from 'node:timers/promises';
import type {Database} from '../database/database.js';
import type {FacilityScope} from '../facility/facility-scope.js';
import type {Secrets} from '../keys/secrets.js';
import {countFailure} from '../store/failure-counter.js';

/** How long wrong codes wait for their answer. */
export interface GuessingDelays {
  readonly firstMs: number;
  readonly maxMs: number;
}

/** Slows down whoever tries codes. A right code is never delayed: a whole hospital may share one address. */
export interface Guessing {
  /** Counts a failure and returns when it may be answered. */
  readonly slowDown: (scope: FacilityScope, address: string) => Promise<void>;
}

export function createGuessing(options: {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly now: () => Date;
  readonly delays: GuessingDelays;
  /** Ends every wait, so that a service that stops does not hold its callers. */
  readonly closing: AbortSignal;
}): Guessing {
  const {db, secrets, now, delays, closing} = options;
  return {
    async slowDown(scope, address) {
      // The address is kept only as a keyed hash, and only for half an hour.
      const addressHash = secrets.hash('address', address);
      const failures = await countFailure(db, scope, {addressHash, at: now()});
      const delayMs = Math.min(delays.maxMs, delays.firstMs * 2 ** Math.min(failures - 1, 20));
      await wait(delayMs, undefined, {signal: closing}).catch(() => undefined);
    },
  };
}

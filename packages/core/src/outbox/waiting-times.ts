import type {Attempt} from './attempt.js';
import {backoffAfter, slowBackoff, type Backoff} from './backoff.js';
import type {OutboxSurroundings} from './surroundings.js';

/** How long each row waits for its next try. In memory alone: after a reload everything is due. */
export interface WaitingTimes {
  of(id: string): Backoff;
  /** It did not get through, and waits longer than before. */
  prolong(id: string, attempt: Waiting): void;
  end(id: string): void;
}

type Waiting = Exclude<Attempt, {kind: 'received' | 'refused'}>;

/** Of what was never tried. */
const fresh: Backoff = {failures: 0, dueAt: 0, restUntil: 0};

export function createWaitingTimes({
  elapsed,
  random,
}: Pick<OutboxSurroundings, 'elapsed' | 'random'>): WaitingTimes {
  const backoffs = new Map<string, Backoff>();
  const of = (id: string): Backoff => backoffs.get(id) ?? fresh;
  return {
    of,
    prolong(id, attempt) {
      const {failures} = of(id);
      const {retryAfterMs} = (attempt.error ?? {}) as {readonly retryAfterMs?: number | undefined};
      const isForStaff = attempt.kind === 'not-taken' && attempt.by === 'caller';
      const next = isForStaff
        ? slowBackoff(failures, elapsed())
        : backoffAfter(failures, {now: elapsed(), random: random(), retryAfterMs});
      backoffs.set(id, next);
    },
    end: (id) => void backoffs.delete(id),
  };
}

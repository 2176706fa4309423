/** When something is tried again, after so many tries without an answer. Times are of a clock that only grows. */
export interface Backoff {
  readonly failures: number;
  readonly dueAt: number;
  /** Until then nothing is tried whatever happens: the service asked for it, or staff have to act first. */
  readonly restUntil: number;
}

const firstMs = 2000;
/** Nobody waits longer than this for a network that is back, unless the service asks for it. */
export const longestBackoffMs = 5 * 60_000;

/**
 * Full jitter: anywhere between at once and twice as long as before, so that a hundred tablets do not come back in the
 * same second. What the service asks for comes on top.
 */
export function backoffAfter(
  failures: number,
  {now, random, retryAfterMs = 0}: {now: number; random: number; retryAfterMs?: number | undefined},
): Backoff {
  const longest = Math.min(longestBackoffMs, firstMs * 2 ** Math.min(failures, 20));
  const restUntil = now + retryAfterMs;
  return {failures: failures + 1, restUntil, dueAt: restUntil + random * longest};
}

/** For what only staff can mend: it is tried on, seldom. */
export function slowBackoff(failures: number, now: number): Backoff {
  const dueAt = now + longestBackoffMs;
  return {failures: failures + 1, restUntil: dueAt, dueAt};
}

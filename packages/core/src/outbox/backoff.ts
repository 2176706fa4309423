/** When something is tried again, after so many tries without an answer. Times are of a clock that only grows. */
export interface Backoff {
  readonly failures: number;
  readonly dueAt: number;
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
  return {failures: failures + 1, dueAt: now + retryAfterMs + random * longest};
}

/** For what only staff can mend: it is tried on, seldom. */
export function slowBackoff(failures: number, now: number): Backoff {
  return {failures: failures + 1, dueAt: now + longestBackoffMs};
}

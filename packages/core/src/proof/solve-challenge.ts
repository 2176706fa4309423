import {solveChallenge as solve} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/web/pbkdf2';
import type {Challenge, Proof} from '../transport/transport.js';

/**
 * Solves a service's puzzle by trying counters. Every try is one asynchronous key derivation, so that a page stays
 * responsive even on its main thread. `undefined` when it was aborted or nothing was found within `timeoutMs`.
 */
export async function solveChallenge(
  challenge: Challenge,
  signal?: AbortSignal,
  timeoutMs = 90_000,
): Promise<Proof['solution'] | undefined> {
  const stop = new AbortController();
  signal?.addEventListener('abort', () => stop.abort(), {once: true});
  const solution = await solve({
    // The puzzle is the library's own form; we carry it without looking into it.
    challenge: challenge as unknown as Parameters<typeof solve>[0]['challenge'],
    deriveKey,
    controller: stop,
    timeout: timeoutMs,
  });
  return solution ? {counter: solution.counter, derivedKey: solution.derivedKey} : undefined;
}

import type {SolveChallenge} from '@patient-relations/core';
import {trustedScriptUrl} from './script-url-policy.js';

/**
 * Solves the service's puzzle off the main thread; on it, in short slices, where a worker cannot be had (another
 * origin's script, a policy that does not list ours).
 */
export const solveInWorker: SolveChallenge = async (challenge, signal) => {
  const url = trustedScriptUrl(new URL('./proof-worker.js', import.meta.url));
  const worker = url && startWorker(url);
  if (!worker) return solveHere(challenge, signal);
  return new Promise((resolve) => {
    const finish = (solution: Awaited<ReturnType<SolveChallenge>>): void => {
      worker.terminate();
      resolve(solution);
    };
    worker.addEventListener('message', ({data}: MessageEvent) => {
      finish(data as Awaited<ReturnType<SolveChallenge>>);
    });
    worker.addEventListener('messageerror', () => finish(undefined));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      worker.terminate();
      resolve(solveHere(challenge, signal));
    });
    signal?.addEventListener('abort', () => finish(undefined), {once: true});
    worker.postMessage(challenge);
  });
};

function startWorker(url: URL): Worker | undefined {
  try {
    return new Worker(url, {type: 'module'});
  } catch {
    return undefined;
  }
}

const solveHere: SolveChallenge = async (challenge, signal) => {
  const {solveChallenge} = await import('@patient-relations/core/proof');
  return solveChallenge(challenge, signal);
};

import type {Client, ClientOptions} from '@patient-relations/core';
import {createClient} from '@patient-relations/core/client';
import {solveInWorker} from '../proof/solve-in-worker.js';

/** A client for a page: puzzles are solved off the main thread. Loaded by `import()` alone, when it is needed. */
export function createPageClient(options: ClientOptions): Client {
  return createClient({solveChallenge: solveInWorker, ...options});
}

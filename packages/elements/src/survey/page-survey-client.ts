import {
  createSurveyClient,
  type SurveyClient,
  type SurveyClientOptions,
} from '@patient-relations/core/survey-client';
import {solveInWorker} from '../proof/solve-in-worker.js';

/** A client for a page: puzzles are solved off the main thread. Loaded by `import()` alone, when it is needed. */
export function createPageSurveyClient(options: SurveyClientOptions): SurveyClient {
  return createSurveyClient({solveChallenge: solveInWorker, ...options});
}

import {
  createNoticeClient,
  type NoticeClient,
  type NoticeClientOptions,
} from '@patient-relations/core/notice-client';
import {solveInWorker} from '../proof/solve-in-worker.js';

/** A client for a page: puzzles are solved off the main thread. Loaded by `import()` alone, when it is needed. */
export function createPageNoticeClient(options: NoticeClientOptions): NoticeClient {
  return createNoticeClient({solveChallenge: solveInWorker, ...options});
}

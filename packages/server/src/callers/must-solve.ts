import type {Submitter} from './callers.js';

/** Whether a puzzle stands before a first submission: for everyone whom nobody vouches for. */
export function mustSolve(submitter: Submitter): boolean {
  return submitter.kind === 'public' && submitter.recovered !== true;
}

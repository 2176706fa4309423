import {TransportError} from '../errors/pr-error.js';
import type {OutboxSurroundings} from './surroundings.js';

const shortestMs = 30_000;
/** A line this slow is still a line: 8 kB a second. */
const bytesPerMs = 8;

/**
 * Gives up on an answer after a time that suits the size, and when whoever waits does. A lane must not stand for ever behind
 * a connection that neither answers nor ends.
 */
export async function withDeadline<Result>(
  {bytes, signals, after}: Deadline,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const abort = new AbortController();
  const follow = (): void => abort.abort(signals.find((signal) => signal?.aborted)?.reason);
  if (signals.some((signal) => signal?.aborted)) follow();
  for (const signal of signals) signal?.addEventListener('abort', follow);
  const late = (): void => abort.abort(new TransportError('timeout'));
  const stop = after(shortestMs + bytes / bytesPerMs, late);
  try {
    // Not every transport, and no host that is asked first, ends when it is told to.
    return await Promise.race([work(abort.signal), abortion(abort.signal)]);
  } finally {
    stop();
    for (const signal of signals) signal?.removeEventListener('abort', follow);
  }
}

interface Deadline extends Pick<OutboxSurroundings, 'after'> {
  readonly bytes: number;
  readonly signals: readonly (AbortSignal | undefined)[];
}

function abortion(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const end = (): void => reject(signal.reason as Error);
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
  });
}

import {PrError} from '../errors/pr-error.js';

/**
 * A draft could not be kept, and nothing of it was: the device has no room left (`full`), or the browser keeps nothing
 * for this page (`no-storage`).
 */
export class DraftNotKeptError extends PrError {
  readonly code = 'draft-not-kept';
  readonly reason: 'full' | 'no-storage';

  constructor(reason: DraftNotKeptError['reason'], cause: unknown) {
    super(`The draft was not kept (${reason}).`, {cause});
    this.reason = reason;
  }
}

/** Says why a browser did not keep a draft. */
export function draftNotKept(cause: unknown): DraftNotKeptError {
  const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
  return new DraftNotKeptError(isFull ? 'full' : 'no-storage', cause);
}

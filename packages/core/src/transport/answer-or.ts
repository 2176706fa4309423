import {hasCode, isUnsent} from '../errors/pr-error.js';
import type {Reply} from './transport.js';

/** Where what was sent is when no answer says so. */
export interface NotReceived {
  readonly status: 'unconfirmed' | 'waiting';
  readonly retryAfterMs?: number | undefined;
  /** Who goes on trying, as `TransportError.stored` says it. */
  readonly stored?: boolean | undefined;
}

/** The answer; without one that makes sense, where that leaves what was sent, which may have arrived or not. */
export async function answerOr<Value>(
  sending: Promise<Reply<Value>>,
  status: NotReceived['status'],
): Promise<Reply<Value> | NotReceived> {
  try {
    return await sending;
  } catch (error) {
    if (hasCode(error, 'transport'))
      return {
        status: isUnsent(error) ? 'waiting' : status,
        retryAfterMs: error.retryAfterMs,
        stored: error.stored,
      };
    // It may be a public network's sign-in page, or come from a proxy behind which it was stored.
    if (hasCode(error, 'unexpected-response')) return {status};
    throw error;
  }
}

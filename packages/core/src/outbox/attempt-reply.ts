import {TransportError} from '../errors/pr-error.js';
import type {Reply} from '../transport/transport.js';
import {errorOf, type Attempt} from './attempt.js';

interface Standing {
  readonly stored: boolean | undefined;
  readonly wasSent: boolean;
  readonly signal: AbortSignal | undefined;
}

/** What a caller hears of a try. @throws where it has not arrived, see `Outbox.send` */
export function replyOf(
  attempt: Attempt,
  {signal, ...standing}: Standing,
): Reply<{readonly id: string}> {
  if (attempt.kind === 'received') return {ok: true, value: attempt.value};
  if (attempt.kind === 'refused') return {ok: false, problem: attempt.problem};
  // It is kept and goes on; who asked does not wait for it any longer.
  signal?.throwIfAborted();
  throw errorOf({error: attempt.error ?? new TransportError('busy')}, standing) as Error;
}

import {TransportError, UnexpectedResponseError, hasCode, isUnsent} from '../errors/pr-error.js';
import type {Problem} from '../errors/problem.js';
import type {SolveChallenge} from '../feedback/feedback-api.js';
import {sendProven} from '../transport/proven-write.js';
import type {Proof, Reply, Transport} from '../transport/transport.js';
import {isReceipt} from './queued-answers.js';
import type {SealBinding} from './sealed-write.js';

/**
 * What came of one try.
 * - `received`: the service has it.
 * - `refused`: it never will, as it stands.
 * - `not-taken`: it certainly did not take it now; `by` says whether it is for staff to mend.
 * - `unanswered`: it may have it.
 */
export type Attempt =
  | {readonly kind: 'received'; readonly value: {readonly id: string}}
  | {readonly kind: 'refused'; readonly problem: Problem}
  | {readonly kind: 'not-taken'; readonly error: unknown; readonly by?: 'caller' | undefined}
  | {readonly kind: 'unanswered'; readonly error: unknown};

/** One try at one write, sealed or open. */
export interface AttemptedWrite extends SealBinding {
  readonly send: (
    transport: Transport,
    proof: Proof | undefined,
  ) => Promise<Reply<{readonly id: string}>>;
  readonly transport: Transport;
  readonly solve: SolveChallenge;
  readonly signal?: AbortSignal | undefined;
}

/** What the service says of whoever asks, and not of what is asked. */
const callerProblems: readonly Problem['code'][] = [
  'unauthorized',
  'forbidden',
  'unknown-facility',
];

/** Sends a write once, with a solved puzzle where the service sets one. Never fails. */
export async function attemptWrite(write: AttemptedWrite): Promise<Attempt> {
  const {facilityId, id, operation, solve, signal} = write;
  const seen: {problem?: Problem; error?: unknown} = {};
  const transport = watched(write.transport, seen);
  try {
    const outcome = await sendProven({
      send: (proof) => write.send(transport, proof),
      ...{transport, facilityId, id, solve, signal, part: ''},
    });
    if (outcome.status === 'received')
      return isReceipt(operation, outcome.receipt)
        ? {kind: 'received', value: outcome.receipt}
        : {kind: 'unanswered', error: new UnexpectedResponseError('No receipt.')};
    if (outcome.status === 'rejected' && seen.problem) return judge(seen.problem);
    const error = seen.error ?? new TransportError('busy');
    return {kind: outcome.status === 'waiting' ? 'not-taken' : 'unanswered', error};
  } catch (error) {
    return {kind: neverLeft(error) ? 'not-taken' : 'unanswered', error};
  }
}

function judge(problem: Problem): Attempt {
  if (callerProblems.includes(problem.code))
    return {kind: 'not-taken', error: new TransportError('busy'), by: 'caller'};
  // A refusal that is none of the service's own: a proxy's page, behind which it may have arrived.
  if (problem.code === 'unknown') return {kind: 'unanswered', error: new TransportError('server')};
  return {kind: 'refused', problem};
}

function neverLeft(error: unknown): boolean {
  return hasCode(error, 'refused-by-host') || hasCode(error, 'configuration');
}

/** Passes calls on and notes what went wrong last, which the outcome of a proven write only tells in part. */
function watched(transport: Transport, seen: {problem?: Problem; error?: unknown}): Transport {
  return {
    async send(operation, request, options) {
      try {
        const reply = await transport.send(operation, request, options);
        delete seen.error;
        if (!reply.ok) seen.problem = reply.problem;
        return reply;
      } catch (error) {
        seen.error = error;
        throw error;
      }
    },
  };
}

/** What a caller hears where it has not arrived; `wasSent` once any try may have got through. */
export function errorOf(
  {error}: {readonly error: unknown},
  {stored, wasSent}: {readonly stored: boolean | undefined; readonly wasSent: boolean},
): unknown {
  if (hasCode(error, 'unexpected-response')) return new TransportError('server', {stored});
  if (!hasCode(error, 'transport')) return error;
  const {retryAfterMs} = error;
  const failure = wasSent && isUnsent(error) ? 'unreachable' : error.failure;
  return new TransportError(failure, {retryAfterMs, stored});
}

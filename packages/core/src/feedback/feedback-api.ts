import type {FieldProblem, Problem} from '../errors/problem.js';
import {TransportError} from '../errors/pr-error.js';
import type {Promised} from '../facility/facility.js';
import type {Challenge, Proof, Reply, Transport} from '../transport/transport.js';
import {prepareFeedback, type Feedback} from './feedback.js';

/** What the service says once its transaction has committed. */
export interface FeedbackReceipt {
  readonly id: string;
  /** The case number staff and person use on the phone. It opens nothing. */
  readonly reference: string;
  /** ISO 8601 instant. */
  readonly receivedAt: string;
  readonly promises: readonly Promised[];
}

/**
 * What became of a submission.
 * - `received`: the hospital has it, durably.
 * - `unconfirmed`: it was sent and no answer came; sending it again is safe and makes no second case.
 * - `waiting`: it was not sent; the words are only on this device. `retryAfterMs` where the service named a time.
 * - `rejected`: the service refused it by its rules; `problems` name the fields.
 */
export type Delivery =
  | {readonly status: 'received'; readonly receipt: FeedbackReceipt}
  | {readonly status: 'unconfirmed'; readonly retryAfterMs?: number | undefined}
  | {readonly status: 'waiting'; readonly retryAfterMs?: number | undefined}
  | {
      readonly status: 'rejected';
      readonly code: Problem['code'];
      readonly problems: readonly FieldProblem[];
    };

/** Feedback on its way: the id and the access code are made once and stay through every resend. */
export interface FeedbackSubmission {
  readonly id: string;
  readonly accessCode: string;
  readonly feedback: Feedback;
}

/** Solves a puzzle; `undefined` when it was stopped. */
export type SolveChallenge = (
  challenge: Challenge,
  signal?: AbortSignal,
) => Promise<Proof['solution'] | undefined>;

/** Calls about feedback. */
export interface FeedbackApi {
  /** Sends feedback. Call it again with the same submission until the outcome is `received` or `rejected`. */
  submit(submission: FeedbackSubmission, options?: {readonly signal?: AbortSignal}): Promise<Delivery>;
}

/** Enough for a puzzle that expired while it was solved, and one more; then the person is told. */
const proofAttempts = 3;

export function createFeedbackApi(
  transport: Transport,
  facilityId: string,
  solve: SolveChallenge,
): FeedbackApi {
  return {
    async submit({id, accessCode, feedback}, {signal} = {}) {
      const request = {id, facilityId, accessCode, feedback: prepareFeedback(feedback)};
      let proof: Proof | undefined;
      let mayBeStored = false;
      try {
        for (let attempt = 0; ; attempt += 1) {
          // The first try carries no proof: a replay needs none, nor does a device or a portal user.
          mayBeStored = true;
          const reply = await transport.send('submit-feedback', {...request, proof}, {signal});
          mayBeStored = false;
          const needsProof = !reply.ok && reply.problem.code.startsWith('proof-');
          if (!needsProof || attempt === proofAttempts) return deliveryOf(reply);
          proof = await findProof();
          if (proof === undefined) return {status: 'waiting'};
        }
      } catch (error) {
        if (!(error instanceof TransportError)) throw error;
        const sent = mayBeStored && error.failure !== 'offline' && error.failure !== 'busy';
        return {status: sent ? 'unconfirmed' : 'waiting', retryAfterMs: error.retryAfterMs};
      }

      async function findProof(): Promise<Proof | undefined> {
        const reply = await transport.send('request-challenge', {facilityId, id}, {signal});
        const solution = reply.ok ? await solve(reply.value, signal) : undefined;
        return reply.ok && solution ? {challenge: reply.value, solution} : undefined;
      }
    },
  };
}

function deliveryOf(reply: Reply<FeedbackReceipt>): Delivery {
  return reply.ok
    ? {status: 'received', receipt: reply.value}
    : {status: 'rejected', code: reply.problem.code, problems: reply.problem.errors};
}

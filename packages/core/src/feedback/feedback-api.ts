import type {FieldProblem, Problem} from '../errors/problem.js';
import type {Promised} from '../facility/facility.js';
import {answerOr, type NotReceived} from '../transport/answer-or.js';
import type {Challenge, Proof, Transport} from '../transport/transport.js';
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
 * - `rejected`: the service refused it by its rules; `problems` name the fields, with paths from the feedback itself.
 */
export type Delivery =
  | {readonly status: 'received'; readonly receipt: FeedbackReceipt}
  | NotReceived
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
  submit(
    submission: FeedbackSubmission,
    options?: {readonly signal?: AbortSignal},
  ): Promise<Delivery>;
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
      // The first try carries no proof: a replay needs none, nor does a device or a portal user.
      let proof: Proof | undefined;
      for (let attempt = 0; ; attempt += 1) {
        const sending = transport.send('submit-feedback', {...request, proof}, {signal});
        const reply = await answerOr(sending, 'unconfirmed');
        if ('status' in reply) return reply;
        if (reply.ok) return {status: 'received', receipt: reply.value};
        if (!reply.problem.code.startsWith('proof-')) return rejection(reply.problem);
        if (attempt === proofAttempts) return {status: 'waiting'};
        const asking = transport.send('request-challenge', {facilityId, id}, {signal});
        const challenge = await answerOr(asking, 'waiting');
        if ('status' in challenge) return challenge;
        if (!challenge.ok) return rejection(challenge.problem);
        // A puzzle that this version cannot solve leaves the words where they are.
        const solution = await solve(challenge.value, signal).catch(() => undefined);
        if (solution === undefined) return {status: 'waiting'};
        proof = {challenge: challenge.value, solution};
      }
    },
  };
}

function rejection({code, errors}: Problem): Delivery {
  const problems = errors.map((problem) => ({
    ...problem,
    path: problem.path.replace(/^\/feedback(?=\/|$)/, ''),
  }));
  return {status: 'rejected', code, problems};
}

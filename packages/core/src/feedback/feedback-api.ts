import type {Promised} from '../facility/facility.js';
import {sendProven, type WriteOutcome} from '../transport/proven-write.js';
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

/** What became of a submission; `problems` have paths from the feedback itself. */
export type Delivery = WriteOutcome<FeedbackReceipt>;

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

export function createFeedbackApi(
  transport: Transport,
  facilityId: string,
  solve: SolveChallenge,
): FeedbackApi {
  return {
    submit({id, accessCode, feedback}, {signal} = {}) {
      const request = {id, facilityId, accessCode, feedback: prepareFeedback(feedback)};
      return sendProven({
        send: (proof) => transport.send('submit-feedback', {...request, proof}, {signal}),
        ...{transport, facilityId, id, solve, signal, part: 'feedback'},
      });
    },
  };
}

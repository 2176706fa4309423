import {TransportError, UnexpectedResponseError, isUnsent} from '../errors/pr-error.js';
import type {FieldProblem, Problem} from '../errors/problem.js';
import type {SolveChallenge} from '../feedback/feedback-api.js';
import {toStorable} from '../feedback/storable-text.js';
import type {Proof, Reply, RequestOf, Transport} from '../transport/transport.js';
import type {FieldedSurvey, SurveyReceipt} from './survey-operations.js';

/** A response on its way: its id is made once and stays through every resend. */
export type SurveySubmission = Omit<RequestOf<'submit-survey-response'>, 'facilityId' | 'proof'>;

/**
 * What became of a response.
 * - `received`: the hospital has it, durably.
 * - `unconfirmed`: it was sent and no answer came; sending it again is safe.
 * - `waiting`: it was not sent.
 * - `rejected`: the service refused it by its rules; `problems` name places, with paths from the response itself.
 */
export type SurveyDelivery =
  | {readonly status: 'received'; readonly receipt: SurveyReceipt}
  | {readonly status: 'unconfirmed'; readonly retryAfterMs?: number | undefined}
  | {readonly status: 'waiting'; readonly retryAfterMs?: number | undefined}
  | {
      readonly status: 'rejected';
      readonly code: Problem['code'];
      readonly problems: readonly FieldProblem[];
    };

interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** Calls about surveys. */
export interface SurveyApi {
  /** The newest version of a survey, or the one that a campaign fields. */
  read(
    survey: {readonly surveyId: string; readonly campaignId?: string | undefined},
    options?: CallOptions,
  ): Promise<Reply<FieldedSurvey>>;
  /** Sends answers. Call it again with the same submission until the outcome is `received` or `rejected`. */
  submit(submission: SurveySubmission, options?: CallOptions): Promise<SurveyDelivery>;
}

/** Enough for a puzzle that expired while it was solved, and one more; then the person is told. */
const proofAttempts = 3;

export function createSurveyApi(
  transport: Transport,
  facilityId: string,
  solve: SolveChallenge,
): SurveyApi {
  const prove = async (id: string, {signal}: CallOptions): Promise<Proof | SurveyDelivery> => {
    const asking = transport.send('request-challenge', {facilityId, id}, {signal});
    const challenge = await answerOr(asking, 'waiting');
    if ('status' in challenge) return challenge;
    if (!challenge.ok) return rejection(challenge.problem);
    // A puzzle that this version cannot solve leaves the answers where they are.
    const solution = await solve(challenge.value, signal).catch(() => undefined);
    return solution ? {challenge: challenge.value, solution} : {status: 'waiting'};
  };
  return {
    read: (survey, options) => transport.send('read-survey', {...survey, facilityId}, options),
    async submit(submission, {signal} = {}) {
      const request = {...storable(submission), facilityId};
      // The first try carries no proof: a replay needs none, nor does an invitation, a device or a portal user.
      let proof: Proof | undefined;
      for (let attempt = 0; ; attempt += 1) {
        const sending = transport.send('submit-survey-response', {...request, proof}, {signal});
        const reply = await answerOr(sending, 'unconfirmed');
        if ('status' in reply) return reply;
        if (reply.ok) return {status: 'received', receipt: reply.value};
        if (!reply.problem.code.startsWith('proof-')) return rejection(reply.problem);
        if (attempt === proofAttempts) return {status: 'waiting'};
        const proven = await prove(submission.id, {signal});
        if ('status' in proven) return proven;
        proof = proven;
      }
    },
  };
}

/** The answer; without one that makes sense, where that leaves the answers, which may have arrived or not. */
async function answerOr<Value>(
  sending: Promise<Reply<Value>>,
  status: 'unconfirmed' | 'waiting',
): Promise<
  | Reply<Value>
  | {readonly status: 'unconfirmed' | 'waiting'; readonly retryAfterMs?: number | undefined}
> {
  try {
    return await sending;
  } catch (error) {
    if (error instanceof TransportError)
      return {status: isUnsent(error) ? 'waiting' : status, retryAfterMs: error.retryAfterMs};
    // It may be a public network's sign-in page, or come from a proxy behind which it was stored.
    if (error instanceof UnexpectedResponseError) return {status};
    throw error;
  }
}

function rejection({code, errors}: Problem): SurveyDelivery {
  const problems = errors.map((problem) => ({
    ...problem,
    path: problem.path.replace(/^\/response(?=\/|$)/, ''),
  }));
  return {status: 'rejected', code, problems};
}

/** The same with texts that every store can hold: a field that cuts off at a length may leave half an emoji behind. */
function storable<Value>(value: Value): Value {
  if (typeof value === 'string') return toStorable(value) as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => storable(item)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [key, storable(item)]),
  ) as Value;
}

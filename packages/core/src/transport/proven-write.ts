import type {FieldProblem, Problem} from '../errors/problem.js';
import type {SolveChallenge} from '../feedback/feedback-api.js';
import {answerOr, type NotReceived} from './answer-or.js';
import type {Proof, Reply, Transport} from './transport.js';

/**
 * What became of what a person sent.
 * - `received`: the hospital has it, durably.
 * - `unconfirmed`: it was sent and no answer came; sending it again is safe.
 * - `waiting`: it was not sent; it is only on this device. `retryAfterMs` where the service named a time.
 * - `rejected`: the service refused it by its rules; `problems` name places, with paths from what was sent itself.
 */
export type WriteOutcome<Receipt> =
  | {readonly status: 'received'; readonly receipt: Receipt}
  | NotReceived
  | {
      readonly status: 'rejected';
      readonly code: Problem['code'];
      readonly problems: readonly FieldProblem[];
    };

/** One write, and how it is proven that a page means it. */
export interface ProvenWrite<Receipt> {
  /** Sends it, with a solved puzzle once there is one. */
  readonly send: (proof: Proof | undefined) => Promise<Reply<Receipt>>;
  readonly transport: Transport;
  readonly facilityId: string;
  readonly id: string;
  readonly solve: SolveChallenge;
  readonly signal?: AbortSignal | undefined;
  /** The field of the request that holds what was sent. */
  readonly part: string;
}

/** Enough for a puzzle that expired while it was solved, and one more; then the person is told. */
const proofAttempts = 3;

/** Sends a write, and solves the service's puzzle where it sets one. */
export async function sendProven<Receipt>(
  write: ProvenWrite<Receipt>,
): Promise<WriteOutcome<Receipt>> {
  const {part} = write;
  // The first try carries no proof: a replay needs none, nor does someone the service knows.
  let proof: Proof | undefined;
  for (let attempt = 0; ; attempt += 1) {
    const reply = await answerOr(write.send(proof), 'unconfirmed');
    if ('status' in reply) return reply;
    if (reply.ok) return {status: 'received', receipt: reply.value};
    if (!reply.problem.code.startsWith('proof-')) return rejection(reply.problem, part);
    if (attempt === proofAttempts) return {status: 'waiting'};
    const proven = await prove(write);
    if ('status' in proven) return proven;
    proof = proven;
  }
}

async function prove<Receipt>({
  transport,
  facilityId,
  id,
  solve,
  signal,
  part,
}: ProvenWrite<Receipt>): Promise<Proof | WriteOutcome<never>> {
  const asking = transport.send('request-challenge', {facilityId, id}, {signal});
  const challenge = await answerOr(asking, 'waiting');
  if ('status' in challenge) return challenge;
  if (!challenge.ok) return rejection(challenge.problem, part);
  // A puzzle that this version cannot solve leaves what was to be sent where it is.
  const solution = await solve(challenge.value, signal).catch(() => undefined);
  return solution ? {challenge: challenge.value, solution} : {status: 'waiting'};
}

function rejection({code, errors}: Problem, part: string): WriteOutcome<never> {
  const around = new RegExp(`^/${part}(?=/|$)`);
  const problems = errors.map((problem) => ({...problem, path: problem.path.replace(around, '')}));
  return {status: 'rejected', code, problems};
}

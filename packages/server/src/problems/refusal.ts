import type {FieldProblem, Problem, ProblemCode} from '@patient-relations/core/errors';

/** The HTTP status of each refusal. 429 and 503 mean "not taken, come back" and are given at the place. */
const statusOf: Readonly<Record<ProblemCode, number>> = {
  invalid: 400,
  'unknown-facility': 404,
  'unknown-code': 404,
  'not-found': 404,
  unauthorized: 401,
  forbidden: 403,
  conflict: 409,
  stale: 409,
  'not-now': 409,
  'proof-required': 428,
  'proof-expired': 428,
  'proof-invalid': 428,
  'too-large': 413,
  'file-empty': 422,
  'file-too-large': 413,
  'file-type': 415,
  'file-type-heic': 415,
  'too-many-files': 409,
  'survey-not-open': 409,
  'survey-closed': 409,
  'survey-full': 409,
  'survey-too-soon': 409,
  'other-version': 409,
  'invitation-required': 403,
  'unknown-invitation': 404,
  'invitation-used': 409,
  'notice-not-in-force': 409,
  'unknown-sealing-key': 422,
  'broken-seal': 422,
  unknown: 500,
};

/** A request that the service's rules turn down. Thrown anywhere below a route; holds codes and paths, never values. */
export class Refusal extends Error {
  readonly problem: Problem;
  readonly retryAfterSeconds: number | undefined;

  constructor(problem: Problem, retryAfterSeconds?: number) {
    super(`Refused: ${problem.code}`);
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Makes a refusal of a kind. */
export function refuse(
  code: ProblemCode,
  details: {
    readonly errors?: readonly FieldProblem[];
    readonly status?: number;
    readonly retryAfterSeconds?: number;
  } = {},
): Refusal {
  const {errors = [], status = statusOf[code], retryAfterSeconds} = details;
  return new Refusal({status, code, errors}, retryAfterSeconds);
}

/** Refuses a request for one field of it. */
export function refuseField(path: string, code: FieldProblem['code']): Refusal {
  return refuse('invalid', {errors: [{path, code}]});
}

import type {FieldProblem, Problem} from '../../errors/problem.js';

type Refused = {readonly problem: Problem};

/** The case or the letter does not allow it as it stands. */
export function notNow(path: string, code: FieldProblem['code']): Refused {
  return {problem: {status: 409, code: 'not-now', errors: [{path, code}]}};
}

/** What was asked for is not right, whatever stands. */
export function wrong(path: string, code: FieldProblem['code']): Refused {
  return {problem: {status: 400, code: 'invalid', errors: [{path, code}]}};
}

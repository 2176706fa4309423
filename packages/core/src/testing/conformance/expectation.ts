import {canonicalJson} from '../../case/canonical-json.js';
import {PrError} from '../../errors/pr-error.js';
import type {FieldProblem, Problem} from '../../errors/problem.js';
import type {Reply} from '../../transport/transport.js';

/** A backend did not do what the contract says. The message says what was expected, and quotes no content. */
export class ConformanceError extends PrError {
  readonly code = 'conformance';
}

/** Throws unless something holds. `sentence` says what should have held. */
export function expect(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new ConformanceError(sentence);
}

/** The value of a reply that should be one. */
export function expectValue<Value>(reply: Reply<Value>, what: string): Value {
  expect(
    reply.ok,
    `${what} should succeed${reply.ok ? '' : `, but was refused: ${reply.problem.code}`}.`,
  );
  return reply.value;
}

/** The problem of a reply that should be a refusal with a code. */
export function expectRefusal(reply: Reply<unknown>, code: Problem['code'], what: string): Problem {
  expect(!reply.ok, `${what} should be refused.`);
  const {problem} = reply;
  expect(problem.code === code, `${what} should be refused as ${code}, not as ${problem.code}.`);
  expect(problem.status >= 400 && problem.status < 500, `${what} should get a 4xx status.`);
  return problem;
}

/** Throws unless a problem names a field. */
export function expectNamed({errors}: Problem, {path, code}: FieldProblem): void {
  const found = errors.filter((error) => error.path === path);
  const seen = errors.map((error) => `${error.code} at ${error.path || 'the top'}`).join(', ');
  expect(
    found.some((error) => error.code === code),
    `The problem should name ${code} at ${path || 'the top'}; it names ${seen || 'nothing'}.`,
  );
}

/** Throws unless values are equal as JSON. */
export function expectEqual(values: readonly unknown[], sentence: string): void {
  // A value that is missing is a difference to report like any other, and no fault of the suite.
  const written = values.map((value) => canonicalJson(JSON.parse(JSON.stringify([value]))));
  expect(new Set(written).size <= 1, sentence);
}

import type {FieldProblem, FieldProblemCode, Problem} from '../errors/problem.js';
import {fits} from './shape.js';

/** The part of a zod issue that is safe to pass on. Messages, inputs and unknown keys are content and stay behind. */
interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly input?: unknown;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  readonly origin?: string | undefined;
  readonly minimum?: unknown;
}

const codes: Readonly<Record<string, FieldProblemCode>> = {
  too_big: 'too-long',
  too_small: 'too-short',
  invalid_type: 'wrong-type',
  invalid_format: 'wrong-format',
  invalid_value: 'unknown-value',
  invalid_union: 'wrong-type',
  invalid_key: 'unknown-field',
  unrecognized_keys: 'unknown-field',
};

/**
 * Zod's issues as problems with paths and without values. An unknown field is named by the object it is in. Parse with
 * `reportInput: true`: without the input, every field of a wrong type would seem to be missing.
 */
export function fieldProblems(issues: readonly Issue[]): readonly FieldProblem[] {
  return issues.map((issue) => ({
    // A name that no field here can have is the caller's own word.
    path: jsonPointer(issue.code === 'invalid_key' ? issue.path.slice(0, -1) : issue.path),
    code: codeOf(issue),
  }));
}

function codeOf(issue: Issue): FieldProblemCode {
  const {code = '', params, origin} = issue;
  const own = params?.['code'];
  if (typeof own === 'string') return own as FieldProblemCode;
  if (code === 'too_big' && origin === 'array') return 'too-many';
  return isMissing(issue) ? 'required' : (codes[code] ?? 'wrong-format');
}

function isMissing({code, input, minimum}: Issue): boolean {
  return code === 'too_small' ? minimum === 1 : code === 'invalid_type' && input === undefined;
}

/** A path as a JSON Pointer (RFC 6901). */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

const codeWord = /^[a-z][a-z-]{0,39}$/;
const fieldProblemShape = {path: /^(\/[\w-]{1,63}){0,99}$/, code: codeWord};

/**
 * Reads `application/problem+json`. Whatever else a proxy may have put into an error page is not looked at, so that
 * nothing of it can end in a message or log. A code of a newer service is kept; prose in its place is not.
 */
export function readProblem(status: number, body: unknown): Problem {
  const {code, errors} = (body ?? {}) as Readonly<Record<string, unknown>>;
  return {
    status,
    code: fits(code, codeWord) ? (code as Problem['code']) : 'unknown',
    errors: Array.isArray(errors)
      ? errors.filter(isFieldProblem).map(({path, code: reason}) => ({path, code: reason}))
      : [],
  };
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return fits(value, fieldProblemShape);
}

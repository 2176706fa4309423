import {parseAccessCode} from '../access/parse-access-code.js';
import type {CaseState} from '../case/reduce-case.js';
import type {NewCaseEvent} from '../case/case-event.js';
import type {FieldProblem} from '../errors/problem.js';

/** How long the number that a person says back is good for, and how often it may be tried. */
export const codeResetLimits = {validMs: 15 * 60_000, tries: 5} as const;

/** What becomes of an access code: another takes its place, or none. */
export type CodeChange = 'rotate' | 'revoke';

/** Whether a code may be changed at all: of an anonymous case nobody can show that it is theirs. */
export function mayResetCode({feedback}: Pick<CaseState, 'feedback'>): boolean {
  return (feedback?.identity ?? 'anonymous') !== 'anonymous';
}

/** The code that takes the old one's place, as it is stored; no code where it is taken away. */
export function newCode(
  change: CodeChange,
  typed: string | undefined,
): {readonly code: string | undefined} | {readonly problem: FieldProblem} {
  const fault = (code: FieldProblem['code']) => ({problem: {path: '/accessCode', code}});
  if (change === 'revoke') return typed === undefined ? {code: undefined} : fault('not-allowed');
  if (typed === undefined) return fault('required');
  const code = parseAccessCode(typed);
  return code === undefined ? fault('mistyped') : {code};
}

/** What the case says of it. */
export function codeChanged(change: CodeChange): NewCaseEvent {
  const payload = {change: change === 'rotate' ? 'rotated' : 'revoked'} as const;
  return {kind: 'access-code-changed', payload};
}

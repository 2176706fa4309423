import type {WorkProblemCode} from '../casework/work-problem.js';
import type {MatrixProblemCode} from '../escalation/check-matrix.js';
import type {DeliveryProblemCode} from '../letter/delivery-problems.js';
import type {LetterProblemCode} from '../letter/letter-problems.js';
import type {MeasureFault} from '../report/check-measures.js';
import type {RiskProblemCode} from '../risk/risk-problem.js';
import type {AnswerProblemCode} from '../survey/survey.js';
import type {SurveyIssueCode} from '../survey/survey-issue.js';

/**
 * What was wrong at one place of a request. `path` is a JSON Pointer (RFC 6901) to a field this SDK knows; it never
 * holds a value or the name of an unknown field.
 */
export interface FieldProblem {
  readonly path: string;
  readonly code: FieldProblemCode;
}

export type FieldProblemCode =
  | 'required'
  | 'too-short'
  | 'too-long'
  | 'too-many'
  | 'wrong-type'
  | 'wrong-format'
  | 'impossible-date'
  | 'unknown-value'
  | 'unknown-field'
  | 'not-when-anonymous'
  | 'mistyped'
  | 'not-allowed'
  | 'duplicate' // the same id, language or entry stands there before
  | 'missing-source'
  | 'not-plain' // markup, an unsafe address or a mark that is not closed, where a passage allows none
  | 'not-printable' // a script that the fonts of a PDF do not have
  | 'not-used' // a required field that no text of the notice has a place for
  | WorkProblemCode
  | MatrixProblemCode
  | RiskProblemCode
  | LetterProblemCode
  | DeliveryProblemCode
  | SurveyIssueCode
  | AnswerProblemCode
  | MeasureFault['code'];

/**
 * Why the service refused a request.
 * - `unknown-code`: the one answer to a wrong, mistyped, expired, revoked or foreign access code.
 * - `conflict`: the id was used before with other content; the first stands.
 * - `stale`: the case has moved on since the version the caller saw.
 * - `not-now`: the case is in a state in which this cannot be done.
 * - `survey-not-open`, `survey-closed`, `survey-full`: the survey takes no answers yet, any more, or beyond its quota.
 * - `survey-too-soon`: this person answered a short while ago and is left alone for now.
 * - `other-version`: the survey is fielded in another version than the one answered.
 * - `invitation-required`, `unknown-invitation`, `invitation-used`: answers are taken from the people invited, once.
 * - `notice-not-in-force`: this version of the notice may not be given yet, or no longer.
 * - `unknown-sealing-key`: what came is sealed to a key the service does not have.
 * - `broken-seal`: what came cannot be opened: it was changed, or is bound to another facility, id or operation.
 */
export type ProblemCode =
  | 'invalid'
  | 'unknown-facility'
  | 'unknown-code'
  | 'not-found'
  | 'unauthorized'
  | 'forbidden'
  | 'conflict'
  | 'stale'
  | 'not-now'
  | 'proof-required'
  | 'proof-expired'
  | 'proof-invalid'
  | 'too-large'
  | 'file-empty'
  | 'file-too-large'
  | 'file-type'
  | 'file-type-heic'
  | 'too-many-files'
  | 'survey-not-open'
  | 'survey-closed'
  | 'survey-full'
  | 'survey-too-soon'
  | 'other-version'
  | 'invitation-required'
  | 'unknown-invitation'
  | 'invitation-used'
  | 'notice-not-in-force'
  | 'unknown-sealing-key'
  | 'broken-seal'
  | 'unknown';

/** A refusal as `application/problem+json` (RFC 9457) carries it, reduced to what this SDK acts on. */
export interface Problem {
  readonly status: number;
  readonly code: ProblemCode;
  readonly errors: readonly FieldProblem[];
}

/**
 * What is wrong with a definition, an answer that was handed in, or an expression while it ran. It names the place
 * and never holds what a person typed.
 */
export interface SurveyIssue {
  readonly code: SurveyIssueCode;
  /**
   * - `refused`: the definition cannot be shown; every fault of this severity is listed.
   * - `partial`: it is shown, but something it asks for is not done.
   * - `note`: nothing that a person filling it in would miss.
   */
  readonly severity: 'refused' | 'partial' | 'note';
  /** Where, as a FHIRPath location: `Questionnaire.item[2].item[0].extension[1]`. */
  readonly path: string;
  readonly linkId?: string | undefined;
  /** What of the definition is meant: the address of an extension, a missing linkId, an item type. */
  readonly subject?: string | undefined;
}

export type SurveyIssueCode =
  // The definition as a whole.
  | 'not-json'
  | 'not-a-questionnaire'
  | 'too-large'
  | 'too-deep'
  | 'too-many-items'
  // Its structure.
  | 'missing-link-id'
  | 'duplicate-link-id'
  | 'unknown-item-type'
  | 'malformed' // a field of the wrong type: `path` names it
  | 'missing-target' // enableWhen names a linkId that is not there
  | 'reference-loop' // items that enable each other in a circle
  | 'unknown-modifier-extension'
  | 'invalid-enable-when'
  | 'options-missing' // a choice without options, or with options and a value set
  // What it asks for.
  | 'unsupported-extension'
  | 'unsupported-value'
  | 'unsupported-item-type'
  | 'unsupported-field'
  | 'unresolved-value-set'
  | 'invalid-pattern'
  | 'invalid-rich-text'
  | 'unsafe-content' // something the sanitiser took out
  | 'unused-extension' // meant for other uses than filling in: extraction, authoring
  // Expressions.
  | 'invalid-expression'
  | 'unsupported-expression-language'
  | 'expression-failed'
  | 'expression-too-long' // it was stopped
  | 'expression-cycle'
  | 'duplicate-variable'
  // A response that was handed in.
  | 'other-version'
  | 'unknown-answer'
  | 'wrong-value-type'
  | 'invalid-value'
  | 'disabled-answer'
  | 'too-many-answers'
  // Converting an R5 definition.
  | 'converted-from-r5'
  | 'lost-in-conversion';

/** Thrown where a definition cannot be shown. `issues` lists every fault, not only the first. */
export class SurveyRefusedError extends Error {
  readonly issues: readonly SurveyIssue[];

  constructor(issues: readonly SurveyIssue[]) {
    super(`The questionnaire cannot be shown: ${issues.map(wording).join('; ')}`);
    this.issues = issues;
  }
}

const wording = ({code, path, subject}: SurveyIssue): string =>
  `${code} at ${path}${subject === undefined ? '' : ` (${subject})`}`;

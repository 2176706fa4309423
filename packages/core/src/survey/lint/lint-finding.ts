/** What a survey should not be sent out with. */
export interface LintFinding {
  readonly rule: LintRuleName;
  /** Where, as a FHIRPath location: `Questionnaire.item[2].text`. */
  readonly path: string;
  readonly linkId?: string | undefined;
  /** The language of the text that is meant. */
  readonly language?: string | undefined;
  /** What of it is meant: some words of the definition, the code of a fault, what was measured. */
  readonly subject?: string | undefined;
}

export type LintRuleName =
  | 'definition-fault'
  | 'missing-translation'
  | 'reading-level'
  | 'double-barrelled'
  | 'leading-wording'
  | 'required-text'
  | 'personal-data'
  | 'unreachable'
  | 'cannot-decline'
  | 'inaccessible'
  | 'resembles-hcahps';

/** What is known of how a survey will be used. */
export interface LintOptions {
  /** Which it must be complete in. Default: every language that any of its texts is in. */
  readonly languages?: readonly string[] | undefined;
  /** Inpatients must not be asked what resembles HCAHPS. */
  readonly setting?: 'inpatient' | 'outpatient' | 'emergency' | 'complaint' | undefined;
  /** It will be answered on a shared device. */
  readonly kiosk?: boolean | undefined;
  /** People are told that nobody knows who answered. */
  readonly anonymous?: boolean | undefined;
  /** The highest grade of school that may be needed to read it. Default: 6. */
  readonly maxGrade?: number | undefined;
  /** What was looked at and is meant to be so: a rule, or `rule@linkId`. */
  readonly ignore?: readonly string[] | undefined;
}

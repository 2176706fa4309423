import type {AnswerOption, Extended, FhirValue} from './questionnaire.js';
import type {QuestionnaireResponse, ResponseItem} from './questionnaire-response.js';
import type {AnswerProblem, Survey, SurveyNode, SurveyOptions} from './survey.js';
import type {SurveyIssue} from './survey-issue.js';

/** Runs a definition's expressions. Loaded only for a definition that has some: see `expressions/`. */
export interface ExpressionRunner {
  /**
   * Brings everything computed up to date. Called within a change, before anyone hears of it, with the places whose
   * answers or enablement changed; at the start with every place.
   */
  settle(changed: ReadonlySet<SurveyNode>): void;
  /** The targetConstraints that a place does not meet. */
  problemsAt(node: SurveyNode): readonly AnswerProblem[];
  /** A text computed by the cqf-expression of a primitive; undefined where it has none, or it fails. */
  text(node: SurveyNode | undefined, extended: Extended): string | undefined;
}

/** What the runner may read and set. Setting marks the place as changed, and only where something changed. */
export interface ExpressionHost {
  readonly survey: Survey;
  readonly options: SurveyOptions;
  /** Every place there is of an item. */
  nodesOf(linkId: string): readonly SurveyNode[];
  /** The response as it stands, empty enabled places included, and where in it each place is. */
  snapshot(): {
    readonly response: QuestionnaireResponse;
    readonly places: ReadonlyMap<SurveyNode, ResponseItem>;
  };
  setAnswers(node: SurveyNode, values: readonly FhirValue[]): void;
  setEnabled(node: SurveyNode, enabled: boolean): void;
  setOptions(node: SurveyNode, options: readonly AnswerOption[]): void;
  /** Says that a text at this place reads differently now. */
  touch(node: SurveyNode): void;
  report(issue: SurveyIssue): void;
}

export type CreateExpressionRunner = (host: ExpressionHost) => ExpressionRunner;

import type {Extended} from './questionnaire.js';
import type {AnswerProblem, Survey, SurveyNode, SurveyOptions} from './survey.js';
import type {SurveyAnswers} from './survey-answers.js';
import type {SurveyIssue} from './survey-issue.js';
import type {Place} from './survey-places.js';

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

/** What a runner works on. */
export interface ExpressionSubject {
  readonly survey: Survey;
  readonly answers: SurveyAnswers;
  readonly options: SurveyOptions;
  /** What the change under way has touched so far; what expressions change is added. */
  readonly changed: () => Set<Place>;
  readonly report: (issue: SurveyIssue) => void;
}

export type CreateExpressionRunner = (subject: ExpressionSubject) => ExpressionRunner;

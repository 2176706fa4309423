import type {SurveyNode} from '../survey.js';
import type {SurveyIssue, SurveyIssueCode} from '../survey-issue.js';
import type {Compiler} from './compile-expression.js';
import {ExpressionStop} from './expression-limits.js';
import type {Spot, WrittenExpression} from './read-expressions.js';
import type {ResponseView} from './response-view.js';

/** Evaluates what is written in a definition, and reports each failure once. */
export interface Evaluation {
  /** What it gives at a place; nothing where it failed. */
  readonly evaluate: (
    written: Pick<WrittenExpression, 'source' | 'spot'>,
    place: SurveyNode | undefined,
    variables: object,
  ) => readonly unknown[];
  /** The same; undefined where it failed. */
  readonly attempt: (
    written: Pick<WrittenExpression, 'source' | 'spot'>,
    place: SurveyNode | undefined,
    variables: object,
  ) => readonly unknown[] | undefined;
  /** Reports something about an expression, once. */
  readonly fault: (code: SurveyIssueCode, spot: Spot) => void;
}

/** Failures go to `report` with the place in the definition, and never with what a person answered. */
export function createEvaluation(
  compiler: Compiler,
  view: ResponseView,
  report: (issue: SurveyIssue) => void,
): Evaluation {
  const told = new Set<string>();

  function fault(code: SurveyIssueCode, {path, linkId, subject}: Spot): void {
    const key = `${code} ${path}`;
    if (told.has(key)) return;
    told.add(key);
    report({code, severity: 'partial', path, linkId, subject});
  }

  const attempt: Evaluation['attempt'] = ({source, spot}, place, variables) => {
    if (source === '') return [];
    const formula = compiler.compile(source, place && 'QuestionnaireResponse.item');
    if (typeof formula === 'string') {
      fault(formula, spot);
      return undefined;
    }
    try {
      return formula.run(place ? view.itemOf(place) : view.response, variables);
    } catch (error) {
      fault(error instanceof ExpressionStop ? 'expression-too-long' : 'expression-failed', spot);
      return undefined;
    }
  };

  return {attempt, fault, evaluate: (...input) => attempt(...input) ?? []};
}

import type {FieldProblem} from '../errors/problem.js';
import {pointerOf} from './definition-problems.js';
import {loadSurvey} from './load-survey.js';
import type {Questionnaire} from './questionnaire.js';
import type {QuestionnaireResponse} from './questionnaire-response.js';
import {itemFormProblems, storageProblems} from './response-form.js';
import type {AnswerProblem, AnswerProblemCode} from './survey.js';
import type {SurveyIssueCode} from './survey-issue.js';
import {canonicalOf} from './write-response.js';

/** What the engine says of a response that it could not take over as it is. */
const ofResponse: ReadonlySet<SurveyIssueCode> = new Set<SurveyIssueCode>([
  'unknown-answer',
  'wrong-value-type',
  'invalid-value',
  'disabled-answer',
  'too-many-answers',
]);

const ofHavingStopped: ReadonlySet<AnswerProblemCode> = new Set<AnswerProblemCode>([
  'required',
  'too-few',
]);

/**
 * What keeps a response from being a complete set of answers to a definition: only items that are enabled, of the right
 * type, within their limits, and nothing required left out unless the person stopped before the end. Paths are those of
 * the request's body, or, for what is missing from it, `/questionnaire` and the item's place in the definition.
 */
export async function responseProblems(
  definition: Questionnaire,
  response: QuestionnaireResponse,
): Promise<readonly FieldProblem[]> {
  const misfit = formProblems(definition, response);
  if (misfit.length > 0) return misfit;
  const survey = await loadSurvey(definition, {response, language: response.language});
  const unread = survey.issues
    .filter(({code}) => ofResponse.has(code))
    .map(({code, path}): FieldProblem => ({path: `/response${pointerOf(path)}`, code}));
  if (unread.length > 0) return unread;
  return survey
    .problems()
    .filter(({code}) => response.status === 'completed' || !ofHavingStopped.has(code))
    .map(problemOf);
}

function formProblems(
  definition: Questionnaire,
  response: QuestionnaireResponse,
): readonly FieldProblem[] {
  const unstorable = storageProblems(response, '/response');
  if (unstorable.length > 0) return unstorable;
  const canonical = canonicalOf(definition);
  const {questionnaire} = response;
  if (canonical !== undefined && questionnaire !== undefined && questionnaire !== canonical)
    return [{path: '/response/questionnaire', code: 'other-version'}];
  return itemFormProblems(response.item, '/response/item');
}

function problemOf({node, code}: AnswerProblem): FieldProblem {
  return {path: `/questionnaire${pointerOf(node.item.path)}`, code};
}

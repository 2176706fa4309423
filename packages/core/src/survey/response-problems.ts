import type {FieldProblem} from '../errors/problem.js';
import {pointerOf} from './definition-problems.js';
import {loadSurvey} from './load-survey.js';
import {misplacedProblems} from './misplaced-items.js';
import type {Questionnaire} from './questionnaire.js';
import type {QuestionnaireResponse, ResponseItem} from './questionnaire-response.js';
import {itemFormProblems, storageProblems} from './response-form.js';
import {extensionProblems} from './response-values.js';
import type {AnswerProblem, AnswerProblemCode} from './survey.js';
import type {SurveyIssue, SurveyIssueCode} from './survey-issue.js';
import {canonicalOf} from './write-response.js';

/** What the engine says of a response that it could not take over as it is. */
const ofResponse: ReadonlySet<SurveyIssueCode> = new Set<SurveyIssueCode>([
  'unknown-answer',
  'wrong-value-type',
  'invalid-value',
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
  const unread = survey.issues.flatMap((issue) => unreadProblem(issue, response));
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
  const malformed = [
    ...extensionProblems(response.extension, '/response/extension'),
    ...itemFormProblems(response.item, '/response/item'),
  ];
  return malformed.length > 0
    ? malformed
    : misplacedProblems(definition, response.item, '/response/item');
}

/**
 * What the engine reports of a response as a problem of it. Some of its codes are also those of a definition, such as one
 * whose `initial` is impossible: that is no fault of whoever answers.
 */
function unreadProblem(
  {code, path, linkId = ''}: SurveyIssue,
  {item}: QuestionnaireResponse,
): readonly FieldProblem[] {
  if (path.startsWith('QuestionnaireResponse'))
    return ofResponse.has(code) ? [{path: `/response${pointerOf(path)}`, code}] : [];
  if (code !== 'disabled-answer') return [];
  // The engine names the question. Where it was answered several times, which of them is not asked is not known here.
  const [place, another] = placesOf(linkId, item, '/response/item');
  return [{path: place && !another ? place : `/questionnaire${pointerOf(path)}`, code}];
}

function placesOf(
  linkId: string,
  items: readonly ResponseItem[] = [],
  path: string,
): readonly string[] {
  return items.flatMap((item, index) => {
    const here = `${path}/${index}`;
    return [
      ...(item.linkId === linkId ? [here] : []),
      ...placesOf(linkId, item.item, `${here}/item`),
      ...(item.answer ?? []).flatMap((answer, at) =>
        placesOf(linkId, answer.item, `${here}/answer/${at}/item`),
      ),
    ];
  });
}

function problemOf({node, code}: AnswerProblem): FieldProblem {
  return {path: `/questionnaire${pointerOf(node.item.path)}`, code};
}

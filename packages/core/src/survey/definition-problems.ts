import type {FieldProblem} from '../errors/problem.js';
import {checkDefinition, isRefusal} from './check-definition.js';
import {checkMeasures} from '../report/check-measures.js';
import {linkIdsOf} from './link-ids.js';
import {asAnswer} from './option-value.js';
import type {FhirValue, Questionnaire} from './questionnaire.js';
import {storageProblems} from './response-form.js';
import {valueProblems} from './response-values.js';

/** What keeps a definition from being published. Paths are those of the request's body. */
export function definitionProblems(definition: unknown): readonly FieldProblem[] {
  const path = '/questionnaire';
  const unstorable = storageProblems(definition, path);
  if (unstorable.length > 0) return unstorable;
  const refusals = checkDefinition(definition)
    .filter(isRefusal)
    .map((issue) => ({path: path + pointerOf(issue.path), code: issue.code}));
  return refusals.length > 0 ? refusals : optionProblems(definition as Questionnaire, path);
}

/** What could be chosen and never handed in: found now, and not by whoever answers. */
function optionProblems(
  {item = []}: Pick<Questionnaire, 'item'>,
  path: string,
): readonly FieldProblem[] {
  return item.flatMap(({answerOption = [], initial = [], item: inner = []}, index) => {
    const here = `${path}/item/${index}`;
    const problemsIn = (list: readonly FhirValue[], name: string): readonly FieldProblem[] =>
      list.flatMap((option, at) =>
        Object.entries(asAnswer(option)).flatMap(([kind, value]) =>
          valueProblems(kind, value, `${here}/${name}/${at}/${kind}`),
        ),
      );
    return [
      ...problemsIn(answerOption, 'answerOption'),
      ...problemsIn(initial, 'initial'),
      ...optionProblems({item: inner}, here),
    ];
  });
}

/** What is wrong with what a survey is to be scored by. `path` is where the list stands in the request's body. */
export function measureProblems(
  measures: unknown,
  definition: Questionnaire,
  path: string,
): readonly FieldProblem[] {
  return checkMeasures(measures, new Set(linkIdsOf(definition.item))).map((fault) => ({
    path: path + pointerOf(`list${fault.path}`),
    code: fault.code,
  }));
}

/** A FHIRPath location within a resource as a JSON Pointer: `Questionnaire.item[2].linkId` is `/item/2/linkId`. */
export function pointerOf(location: string): string {
  const [, ...parts] = location.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  return parts.map((part) => `/${part}`).join('');
}

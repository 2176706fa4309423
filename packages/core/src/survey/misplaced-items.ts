import type {FieldProblem} from '../errors/problem.js';
import type {Questionnaire, QuestionnaireItem} from './questionnaire.js';
import type {ResponseItem} from './questionnaire-response.js';

type Kind = 'question' | 'group' | 'display';

/**
 * Where a response holds what the engine has no place for, and so would not judge: answers of a group, anything of
 * words that ask nothing, and items beneath a question that are not beneath an answer of it, as FHIR has them.
 */
export function misplacedProblems(
  {item}: Questionnaire,
  items: readonly ResponseItem[] | undefined,
  path: string,
): readonly FieldProblem[] {
  return misplacedIn(items, kindsOf(item), path);
}

function misplacedIn(
  items: readonly ResponseItem[] = [],
  kinds: ReadonlyMap<string, Kind>,
  path: string,
): readonly FieldProblem[] {
  return items.flatMap(({linkId, answer, item}, index) => {
    const here = `${path}/${index}`;
    const kind = kinds.get(linkId);
    return [
      ...misplaced(
        here,
        'answer',
        answer !== undefined && (kind === 'group' || kind === 'display'),
      ),
      ...misplaced(here, 'item', item !== undefined && (kind === 'question' || kind === 'display')),
      ...misplacedIn(item, kinds, `${here}/item`),
      ...(answer ?? []).flatMap((each, at) =>
        misplacedIn(each.item, kinds, `${here}/answer/${at}/item`),
      ),
    ];
  });
}

function misplaced(
  path: string,
  field: 'answer' | 'item',
  isMisplaced: boolean,
): readonly FieldProblem[] {
  return isMisplaced ? [{path: `${path}/${field}`, code: 'unknown-answer'}] : [];
}

function kindsOf(items: readonly QuestionnaireItem[] = []): ReadonlyMap<string, Kind> {
  return new Map(
    items.flatMap(({linkId, type, item}): readonly (readonly [string, Kind])[] => [
      [linkId, type === 'group' || type === 'display' ? type : 'question'],
      ...kindsOf(item),
    ]),
  );
}

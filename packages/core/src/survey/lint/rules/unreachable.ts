import type {LintFinding} from '../lint-finding.js';
import type {LintRule} from '../lint-rule.js';
import {extensionList, type LintedItem} from '../linted-survey.js';
import {listOf} from '../loose-json.js';
import {createReachability, type Reachability} from '../reachability.js';

/** Finds questions that nobody can ever be asked, or answer. What is inside them is not listed again. */
export const unreachableRule: LintRule = ({items}) => {
  const reachability = createReachability(items);
  return items
    .filter(({isQuestion, type}) => isQuestion || type === 'group')
    .filter(({parent}) => parent === undefined || !reasonOf(parent, reachability))
    .flatMap((item): readonly LintFinding[] => {
      const {path, linkId} = item;
      const subject = reasonOf(item, reachability);
      return subject === undefined ? [] : [{rule: 'unreachable', path, linkId, subject}];
    });
};

function reasonOf(item: LintedItem, reachability: Reachability): string | undefined {
  if (!reachability.canBeEnabled(item)) return 'its conditions can never be met';
  if (extensionList(item.source, 'maxOccurs').some(({valueInteger}) => valueInteger === 0))
    return 'it may occur 0 times';
  const isFilled =
    listOf(item.source.initial).length > 0 ||
    item.source.answerOption !== undefined ||
    ['initialExpression', 'calculatedExpression', 'cqf-expression'].some(
      (name) => extensionList(item.source, name).length > 0,
    );
  if (!item.isQuestion || isFilled) return undefined;
  if (item.isHidden) return 'it is hidden and nothing fills it in';
  return item.source.readOnly === true ? 'it is read-only and nothing fills it in' : undefined;
}

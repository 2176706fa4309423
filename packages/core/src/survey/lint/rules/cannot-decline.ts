import type {LintRule} from '../lint-rule.js';
import {plain} from '../lint-rule.js';
import type {LintedItem} from '../linted-survey.js';

const declining =
  /prefer not|rather not|do(?: not|n't) (?:want|wish) to (?:say|answer)|decline|no answer|skip this|prefiero no|no (?:deseo|quiero) (?:decir|contestar|responder)|sin respuesta|أفضل عدم|لا أرغب|لا أريد الإجابة/;
const decliningCode = /^(?:prefer-?not|asked-declined$|declined$|decline-|no-answer$)/i;

/** Finds questions that must be answered and have no "prefer not to say". Required texts are another rule's. */
export const cannotDeclineRule: LintRule = ({items}) =>
  items
    .filter(
      (item) =>
        item.isQuestion &&
        item.isRequired &&
        !item.isHidden &&
        item.source.readOnly !== true &&
        item.type !== 'text' &&
        item.type !== 'string' &&
        !canBeDeclined(item),
    )
    .map(({path, linkId}) => ({rule: 'cannot-decline', path, linkId}));

const canBeDeclined = ({options}: LintedItem): boolean =>
  options.some(
    ({code, text}) =>
      decliningCode.test(code) ||
      [...(text?.words.values() ?? [])].some((words) => declining.test(plain(words))),
  );

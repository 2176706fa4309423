import {isPicked, isSameValue, type SurveyItem} from '@patient-relations/core/survey';

/** The questions of a group that are asked in it, without words between them. */
export function questionsIn({items}: SurveyItem): readonly SurveyItem[] {
  return items.filter(({type, hidden}) => type !== 'display' && !hidden);
}

/** True for a group whose questions can all be answered from the same options, in the same order. */
export function haveSameOptions(group: SurveyItem): boolean {
  const questions = questionsIn(group);
  const [first] = questions;
  return (
    first !== undefined &&
    first.options.length > 0 &&
    questions.every(
      (item) =>
        isPicked(item) &&
        item.options.length === first.options.length &&
        item.options.every((option, index) => isSameValue(option, first.options[index] ?? {})),
    )
  );
}

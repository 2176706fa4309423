import {extensionOf, type AnswerOption} from '@patient-relations/core/survey';

/**
 * What stays chosen after a choice in a list of checkboxes: an option that excludes the others ("None of these") takes
 * them away, and goes when another is chosen.
 */
export function withoutExcluded(
  options: readonly AnswerOption[],
  chosen: readonly number[],
  latest: number,
): readonly number[] {
  if (!chosen.includes(latest)) return chosen;
  const isExclusive = (index: number): boolean => {
    const option = options[index];
    return option !== undefined && extensionOf(option, 'optionExclusive')?.valueBoolean === true;
  };
  if (isExclusive(latest)) return [latest];
  return chosen.filter((index) => !isExclusive(index));
}

/** One person's answers to a list of items: true tells of a problem, `undefined` that the item does not count. */
export type ProblemAnswers = readonly (boolean | undefined)[];

/**
 * How many of the problems of a list a person had, each answer taken as problem or none and summed, as the Picker
 * Patient Experience Questionnaire does over 15 items (C. Jenkinson and others, Int. J. Qual. Health Care 14 (2002)
 * 353–358). Where some items do not count but at least `leastAnswered` do, their share of problems stands for the
 * whole list; with fewer there is no score.
 */
export function problemScore(
  answers: ProblemAnswers,
  leastAnswered = answers.length,
): number | undefined {
  const counted = answers.filter((answer) => answer !== undefined);
  if (counted.length === 0 || counted.length < leastAnswered) return undefined;
  const problems = counted.filter(Boolean).length;
  return (problems * answers.length) / counted.length;
}

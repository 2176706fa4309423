import type {Answers} from './collected-response.js';
import type {AnswerCounts} from './disclosure.js';
import type {ProblemScoreMeasure} from './measure.js';
import {problemScore} from './problem-score.js';

/** The people whose responses are scored together. */
export interface People {
  readonly size: number;
  /** How many gave each answer. Who gave several to one question is in none: which one counts is not ours to guess. */
  countsOf(linkId: string): AnswerCounts;
  /** How many had each problem score. */
  problemCounts(measure: ProblemScoreMeasure): AnswerCounts;
}

/** Counts answers when they are asked for, each question once. */
export function createPeople(people: readonly Answers[]): People {
  const counted = new Map<string, AnswerCounts>();
  return {
    size: people.length,
    countsOf(linkId) {
      const before = counted.get(linkId);
      if (before) return before;
      const counts = count(people.map((answers) => onlyAnswer(answers, linkId)));
      counted.set(linkId, counts);
      return counts;
    },
    problemCounts: (measure) =>
      count(people.map((answers) => problemsOf(answers, measure)?.toString())),
  };
}

function onlyAnswer(answers: Answers, linkId: string): string | undefined {
  const given = new Set(answers.get(linkId));
  return given.size === 1 ? [...given][0] : undefined;
}

function problemsOf(
  answers: Answers,
  {items, leastAnswered}: ProblemScoreMeasure,
): number | undefined {
  const isProblem = items.map(({linkId, scale, problems}) => {
    const answer = onlyAnswer(answers, linkId);
    const isCounted = answer !== undefined && scale.some((value) => String(value) === answer);
    return isCounted ? problems.some((value) => String(value) === answer) : undefined;
  });
  return problemScore(isProblem, leastAnswered);
}

function count(keys: readonly (string | undefined)[]): AnswerCounts {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

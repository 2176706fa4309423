import {isTooSmall, type SuppressionRule} from './suppression-rule.js';

/** How many people gave each answer to a question. */
export type AnswerCounts = ReadonlyMap<string, number>;

/** What showing a figure tells of a question: how many gave one of `answers`, or the sum of their points. */
export interface Claim {
  readonly question: string;
  readonly answers: readonly string[];
  readonly points?: ReadonlyMap<string, number> | undefined;
  /** True where these are all the answers that count: the people a figure is about. */
  readonly isWhole?: boolean | undefined;
}

/** Keeps track of what has been shown of a set of people, and of what may still be. */
export interface DisclosureLedger {
  /** True when all of this may be shown beside what was allowed before; it then counts as shown. */
  allow(claims: readonly Claim[]): boolean;
}

/**
 * Starts with nothing shown. Under a rule that protects answers, a claim is allowed when no subtraction of claims leaves
 * a count too small, and when every small count behind a mean could also be another number.
 */
export function createDisclosureLedger(
  countsOf: (question: string) => AnswerCounts,
  rule: SuppressionRule | 'off',
): DisclosureLedger {
  const allowed = new Map<string, readonly Claim[]>();
  const isSafe = (question: string, claims: readonly Claim[]): boolean => {
    if (rule === 'off') return true;
    const counts = countsOf(question);
    if (rule.protects === 'respondents')
      return claims.every(
        ({isWhole, answers}) => !isWhole || !isTooSmall(countOf(counts, answers), rule),
      );
    return remaindersAreSafe(claims, counts, rule) && meansAreOpen(claims, counts, rule);
  };
  return {
    allow(claims) {
      const next = new Map<string, readonly Claim[]>();
      for (const claim of claims) {
        const before = next.get(claim.question) ?? allowed.get(claim.question) ?? [];
        next.set(claim.question, [...before, claim]);
      }
      if (![...next].every(([question, all]) => isSafe(question, all))) return false;
      for (const [question, all] of next) allowed.set(question, all);
      return true;
    },
  };
}

function countOf(counts: AnswerCounts, answers: readonly string[]): number {
  return answers.reduce((sum, answer) => sum + (counts.get(answer) ?? 0), 0);
}

/** Answers that every claim treats alike can be told apart by no subtraction; each such lot must be large, or empty. */
function remaindersAreSafe(
  claims: readonly Claim[],
  counts: AnswerCounts,
  rule: SuppressionRule,
): boolean {
  const lots = new Map<string, number>();
  for (const answer of answersOf(claims)) {
    const lot = claims.map(({answers}) => (answers.includes(answer) ? '1' : '0')).join('');
    lots.set(lot, (lots.get(lot) ?? 0) + (counts.get(answer) ?? 0));
  }
  return [...lots.values()].every((count) => !isTooSmall(count, rule));
}

const answersOf = (claims: readonly Claim[]): readonly string[] => [
  ...new Set(claims.flatMap(({answers}) => answers)),
];

function meansAreOpen(
  claims: readonly Claim[],
  counts: AnswerCounts,
  rule: SuppressionRule,
): boolean {
  if (!claims.some(({points}) => points)) return true;
  const answers = answersOf(claims);
  const cells = answers.map((answer) => ({
    count: counts.get(answer) ?? 0,
    terms: claims.flatMap((claim) => termsOf(claim, answer)),
  }));
  const byCount = [...cells].sort((one, other) => other.count - one.count);
  return cells.every((cell) => {
    const others = byCount.filter((other) => other !== cell).slice(0, mostCandidates);
    return !isTooSmall(cell.count, rule) || couldDiffer(cell, others);
  });
}

/** What one person more with this answer adds to each sum that a claim shows. */
function termsOf({answers, points}: Claim, answer: string): readonly number[] {
  const counts = answers.includes(answer) ? 1 : 0;
  return points ? [counts, counts * (points.get(answer) ?? 0)] : [counts];
}

interface Cell {
  readonly count: number;
  readonly terms: readonly number[];
}

/** Few other answers are enough to make up for a change. Looking at more would take long, and looking at less is safe. */
const mostOthers = 3;
const mostCandidates = 15;
const steps = [-2, -1, 1, 2];

/** True when the count of a cell could be another, made up for by a few others, with every shown sum unchanged. */
function couldDiffer(cell: Cell, others: readonly Cell[]): boolean {
  return steps.some(
    (step) =>
      cell.count + step >= 0 &&
      canBalance(
        cell.terms.map((term) => step * term),
        others,
        mostOthers,
      ),
  );
}

function canBalance(rest: readonly number[], cells: readonly Cell[], left: number): boolean {
  if (rest.every((term) => Math.abs(term) < 1e-9)) return true;
  if (left === 0) return false;
  return cells.some((cell, index) =>
    steps.some(
      (step) =>
        cell.count + step >= 0 &&
        canBalance(
          rest.map((term, i) => term + step * (cell.terms[i] ?? 0)),
          cells.slice(index + 1),
          left - 1,
        ),
    ),
  );
}

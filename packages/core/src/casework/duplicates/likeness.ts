import type {DuplicateFacts} from './duplicate-facts.js';

/** Why two cases may be of the same matter, and how much that counts for. */
export type LikenessReason =
  | {
      readonly is:
        | 'same-record-number'
        | 'same-phone'
        | 'same-email'
        | 'same-name'
        | 'same-department'
        | 'same-place';
      readonly points: number;
    }
  | {readonly is: 'near-in-time'; readonly points: number; readonly days: number}
  | {
      readonly is: 'like-words' | 'unlike-words';
      readonly points: number;
      readonly similarity: number;
    };

/** How much speaks for it that two cases are of the same matter. */
export interface Likeness {
  /** From 0 to 100. */
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
}

/** From here on a case is suggested: found on made-up pairs, see `duplicates-measured.test.ts`. */
export const duplicateScore = 60;

/** Two stories as they were compared; nothing of it is known where a database cannot. */
export interface ComparedWords {
  /** The share of the three-letter pieces of both that they have in common, from 0 to 1. */
  readonly similarity: number;
  /** How long the shorter one is. */
  readonly letters: number;
}

/**
 * Adds up what two cases have in common. Being of one person is never enough, since people write about more than one
 * thing; nor is a text by itself, however like another one: several sign what one of them wrote. Either is enough with a place
 * and a day, as long as the words do not speak against it.
 */
export function likenessOf(
  one: DuplicateFacts,
  other: DuplicateFacts,
  words?: ComparedWords,
): Likeness {
  const reasons = [
    ...personReasons(one, other),
    ...placeReasons(one, other),
    ...timeReasons(one, other),
    ...(words ? wordReasons(words) : []),
  ];
  const sum = reasons.reduce((all, {points}) => all + points, 0);
  return {score: Math.max(0, Math.min(100, sum)), reasons};
}

/** The strongest counts in full; each further one only confirms it. */
function personReasons(one: DuplicateFacts, other: DuplicateFacts): readonly LikenessReason[] {
  const shared = [
    {is: 'same-record-number', points: 40, by: 'recordNumbers'},
    {is: 'same-phone', points: 35, by: 'phones'},
    {is: 'same-email', points: 35, by: 'emails'},
    {is: 'same-name', points: 30, by: 'names'},
  ] as const;
  return shared
    .filter(({by}) => one[by].some((value) => other[by].includes(value)))
    .map(({is, points}, index) => ({is, points: index === 0 ? points : 5}));
}

function placeReasons(one: DuplicateFacts, other: DuplicateFacts): readonly LikenessReason[] {
  if (one.departmentId !== undefined && one.departmentId === other.departmentId)
    return [{is: 'same-department', points: 10}];
  return one.place !== undefined && one.place === other.place
    ? [{is: 'same-place', points: 10}]
    : [];
}

function timeReasons(one: DuplicateFacts, other: DuplicateFacts): readonly LikenessReason[] {
  if (one.day === undefined || other.day === undefined) return [];
  const days = Math.abs(Date.parse(one.day) - Date.parse(other.day)) / 86_400_000;
  const points = days <= 1 ? 15 : days <= 7 ? 10 : days <= 30 ? 5 : 0;
  return points === 0 ? [] : [{is: 'near-in-time', points, days}];
}

/** Of two texts of one language about one hospital, one pair in ten is more alike than this by chance. */
const usualSimilarity = 0.3;
/** A shorter text is written by many in the same words. */
const tellingLetters = 60;

function wordReasons({similarity, letters}: ComparedWords): readonly LikenessReason[] {
  const rounded = Math.round(similarity * 100) / 100;
  if (rounded < usualSimilarity)
    return letters < tellingLetters ? [] : [{is: 'unlike-words', points: -15, similarity: rounded}];
  const most = letters < tellingLetters ? 10 : 55;
  const points = Math.min(most, Math.round((rounded - usualSimilarity) * 170));
  return [{is: 'like-words', points, similarity: rounded}];
}

/** An answer as a measure names it: the code of a coding, a number, yes or no, or a text. `9` and `'9'` are the same. */
export type ScaleValue = string | number | boolean;

/**
 * What to score, as data: it can be stored beside a survey and sent with it. Answers that a measure does not name,
 * such as "prefer not to say" or "does not apply", and missing ones leave its denominator.
 */
export type Measure =
  | BoxMeasure
  | LinearMeanMeasure
  | CompositeMeasure
  | NetPromoterMeasure
  | SatisfactionMeasure
  | EffortMeasure
  | FriendsAndFamilyMeasure
  | ProblemScoreMeasure
  | SmileyMeasure;

export type MeasureKind = Measure['kind'];

interface Named {
  /** Unique in its list. */
  readonly id: string;
  /** How staff call it. */
  readonly title?: string | undefined;
}

interface OfOneQuestion extends Named {
  readonly linkId: string;
  /** Every answer that counts, from the least to the most favorable. */
  readonly scale: readonly ScaleValue[];
}

interface WithPoints {
  /** What each answer of the scale is worth, in its order. Default: numbers are worth themselves, others 1, 2, 3 … */
  readonly points?: readonly number[] | undefined;
}

/** The share of the most, or least, favorable answers. */
export interface BoxMeasure extends OfOneQuestion {
  readonly kind: 'top-box' | 'bottom-box';
  /** The answers in the box. Default: the last of the scale for the top, the first for the bottom. */
  readonly box?: readonly ScaleValue[] | undefined;
}

/** `100 · (mean − min) / (max − min)` of the points. */
export interface LinearMeanMeasure extends OfOneQuestion, WithPoints {
  readonly kind: 'linear-mean';
}

/** The mean of the items' own figures, each item weighing the same however many answered it. */
export interface CompositeMeasure extends Named {
  readonly kind: 'composite';
  /** All of one kind, so that what is averaged is comparable. */
  readonly items: readonly (BoxMeasure | LinearMeanMeasure)[];
}

/** The share of 9 and 10 less the share of 0 to 6. */
export interface NetPromoterMeasure extends Named {
  readonly kind: 'net-promoter';
  readonly linkId: string;
  /** Eleven answers, where they are not the numbers 0 to 10. */
  readonly scale?: readonly ScaleValue[] | undefined;
}

/** The share of the two most favorable answers. */
export interface SatisfactionMeasure extends OfOneQuestion {
  readonly kind: 'satisfaction';
}

/** How easy it was: the mean of the points and the share that agrees. */
export interface EffortMeasure extends OfOneQuestion, WithPoints {
  readonly kind: 'effort';
  readonly agree: readonly ScaleValue[];
}

/** Shares of positive and of negative answers among all answers, "don't know" included. */
export interface FriendsAndFamilyMeasure extends Named {
  readonly kind: 'friends-and-family';
  readonly linkId: string;
  readonly positive: readonly ScaleValue[];
  readonly negative: readonly ScaleValue[];
  /** Neither, and "don't know": counted, on neither side. */
  readonly others: readonly ScaleValue[];
}

/** How many of a list of problems a person had, on average, and the share who had each. */
export interface ProblemScoreMeasure extends Named {
  readonly kind: 'problem-score';
  readonly items: readonly ProblemItem[];
  /**
   * How many items a person must have answered to have a score. Default: all. With fewer, the share of problems among
   * the items answered stands for the whole list.
   */
  readonly leastAnswered?: number | undefined;
}

export interface ProblemItem {
  readonly linkId: string;
  /** Every answer that counts. */
  readonly scale: readonly ScaleValue[];
  /** Those that tell of a problem. */
  readonly problems: readonly ScaleValue[];
}

/** Four faces, worth 0, 33.3, 66.7 and 100. An index of this kit, comparable with no vendor's. */
export interface SmileyMeasure extends OfOneQuestion {
  readonly kind: 'smiley';
}

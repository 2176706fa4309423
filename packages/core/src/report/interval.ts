/** How sure a figure is. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly level: ConfidenceLevel;
  /**
   * - `wilson`: the score interval of a share. E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212; compared with
   *   others by R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872.
   * - `adjusted-wald`: a net promoter score after 3 more answers, ¾ of them promoters and ¾ detractors. B. Rocks,
   *   The American Statistician 70 (2016) 365–372.
   */
  readonly method: 'wilson' | 'adjusted-wald';
}

export type ConfidenceLevel = 0.9 | 0.95 | 0.99;

/** Quantiles of the normal distribution that leave half of the rest on each side. */
const quantiles: Readonly<Record<ConfidenceLevel, number>> = {
  0.9: 1.6448536269514722,
  0.95: 1.959963984540054,
  0.99: 2.5758293035489004,
};

/** How many standard errors an interval of a level reaches to each side. */
export function standardErrors(level: ConfidenceLevel): number {
  return quantiles[level];
}

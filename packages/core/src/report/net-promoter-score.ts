import {standardErrors, type ConfidenceLevel, type Interval} from './interval.js';

/** How many chose 9 or 10, 7 or 8, and 0 to 6. */
export interface PromoterCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** A net promoter score, from −100 to 100. */
export interface NetPromoterScore {
  readonly score?: number | undefined;
  readonly interval?: Interval | undefined;
}

/** Percent promoters less percent detractors, with its adjusted Wald interval. */
export function netPromoterScore(
  {promoters, passives, detractors}: PromoterCounts,
  level: ConfidenceLevel = 0.95,
): NetPromoterScore {
  const answered = promoters + passives + detractors;
  if (answered === 0) return {};
  return {
    score: (100 * (promoters - detractors)) / answered,
    interval: adjustedWald({promoters, detractors}, answered, level),
  };
}

function adjustedWald(
  {promoters, detractors}: Pick<PromoterCounts, 'promoters' | 'detractors'>,
  answered: number,
  level: ConfidenceLevel,
): Interval {
  const of = answered + 3;
  const [up, down] = [(promoters + 0.75) / of, (detractors + 0.75) / of];
  const net = up - down;
  const reach = standardErrors(level) * Math.sqrt((up + down - net ** 2) / of);
  return {
    low: Math.max(-100, 100 * (net - reach)),
    high: Math.min(100, 100 * (net + reach)),
    level,
    method: 'adjusted-wald',
  };
}

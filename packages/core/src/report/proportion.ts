import {standardErrors, type ConfidenceLevel, type Interval} from './interval.js';

/** A share of people, in percent, with its Wilson interval. */
export interface Proportion {
  readonly count: number;
  readonly of: number;
  /** Absent when nobody was asked. */
  readonly percent?: number | undefined;
  readonly interval?: Interval | undefined;
}

/** Says which share `count` is of `of`. Throws where no share could be: a caller counted wrongly. */
export function proportion(count: number, of: number, level: ConfidenceLevel = 0.95): Proportion {
  const areCounts = Number.isInteger(count) && Number.isInteger(of) && count >= 0 && count <= of;
  if (!areCounts) throw new RangeError('A share needs a count from 0 to the number of answers.');
  if (of === 0) return {count, of};
  return {count, of, percent: (100 * count) / of, interval: wilson(count / of, of, level)};
}

function wilson(share: number, of: number, level: ConfidenceLevel): Interval {
  const z = standardErrors(level);
  const widening = 1 + z ** 2 / of;
  const center = (share + z ** 2 / (2 * of)) / widening;
  const reach = (z / widening) * Math.sqrt((share * (1 - share)) / of + (z / (2 * of)) ** 2);
  return {
    // Rounding must not push a bound past a share that cannot be exceeded.
    low: share === 0 ? 0 : 100 * (center - reach),
    high: share === 1 ? 100 : 100 * (center + reach),
    level,
    method: 'wilson',
  };
}

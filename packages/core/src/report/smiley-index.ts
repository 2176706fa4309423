import {linearMean} from './linear-mean.js';

/**
 * An index from 0 to 100 over four faces, worst first: `(VP · 100 + P · 66.7 + N · 33.3) / n`. It is this kit's own,
 * labeled so wherever it is shown: vendors of such faces do not publish theirs, and the two must not be compared.
 */
export function smileyIndex(counts: readonly [number, number, number, number]): number | undefined {
  return linearMean(counts, [0, 1, 2, 3]);
}

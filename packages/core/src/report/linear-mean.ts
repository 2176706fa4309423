/** The mean of points, each given so many times; `undefined` when none was given. */
export function meanOf(counts: readonly number[], points: readonly number[]): number | undefined {
  const answered = counts.reduce((sum, count) => sum + count, 0);
  if (answered === 0) return undefined;
  return counts.reduce((sum, count, index) => sum + count * (points[index] ?? 0), 0) / answered;
}

/**
 * A mean on a scale from 0 to 100: `100 · (x − min) / (max − min)`, as the CAHPS programs report linear mean scores.
 * `points` says what each answer is worth, `counts` how many gave it.
 */
export function linearMean(
  counts: readonly number[],
  points: readonly number[],
): number | undefined {
  const mean = meanOf(counts, points);
  const [min, max] = [Math.min(...points), Math.max(...points)];
  return mean === undefined || max === min ? undefined : (100 * (mean - min)) / (max - min);
}

/**
 * The mean of items' figures, each weighing the same however many people answered it, as CAHPS composites are formed.
 * Items that nobody answered are left out. No interval: the items share their people, so theirs do not add up.
 */
export function composite(items: readonly (number | undefined)[]): number | undefined {
  const known = items.filter((item) => item !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, item) => sum + item, 0) / known.length;
}

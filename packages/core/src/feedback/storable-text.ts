/** True for text that every store can hold: no U+0000, and no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
}

/**
 * Text that every store can hold, from any text. What is mended cannot be seen by whoever typed it: a form that cuts
 * off at a length may leave half an emoji behind.
 */
export function toStorable(text: string): string {
  return text.replaceAll('\u0000', '').replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

/** The same with every text in it mended so. */
export function storable<Value>(value: Value): Value {
  if (typeof value === 'string') return toStorable(value) as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => storable(item)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [key, storable(item)]),
  ) as Value;
}

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

/** A JSON Pointer into feedback. Field ids, problems and what was typed all go by it. */
export type FieldPath = `/${string}`;

/** What was typed or chosen at one place: text, one choice, or several. */
export type DraftValue = string | readonly string[];

/** Everything a person typed, by path. Kept whole, also where a later choice hides a field. */
export type Draft = Readonly<Record<FieldPath, DraftValue>>;

/** The choice of a place that the facility's list does not have. No place's id has a capital in it. */
export const elsewhere = 'otherPlace';

/** The text or single choice at a path, `''` where there is none. */
export function textAt(draft: Draft, path: FieldPath): string {
  const value = draft[path] ?? '';
  return typeof value === 'string' ? value : '';
}

/** The choices at a path. */
export function choicesAt(draft: Draft, path: FieldPath): readonly string[] {
  const value = draft[path] ?? [];
  return typeof value === 'string' ? [] : value;
}

/** True where a field has something in it. */
export function isFilled(draft: Draft, path: FieldPath): boolean {
  return textAt(draft, path).trim() !== '' || choicesAt(draft, path).length > 0;
}

/** An object of JSON in which nothing is promised. */
export type Json = Readonly<Record<string, unknown>>;

/** A list of objects; empty for anything else. */
export function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

/** A text; `undefined` for anything else. */
export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** True for an object that is no list. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

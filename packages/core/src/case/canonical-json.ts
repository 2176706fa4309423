/**
 * The canonical form of a JSON value (RFC 8785, JSON Canonicalization Scheme): the bytes that are hashed and signed.
 * A property that is `undefined` is left out, as a store leaves it out. Whatever would not come back from a store as
 * it went in is refused, so that a chain that was written can always be verified.
 *
 * @throws {TypeError} for a number that is not finite, half of a surrogate pair, or anything that is not plain JSON
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') return canonicalNumber(value);
  // Array.from visits holes, too: a hole is not JSON either.
  if (Array.isArray(value))
    return `[${Array.from<unknown, string>(value, canonicalJson).join(',')}]`;
  if (isPlainObject(value)) return canonicalObject(value);
  throw new TypeError('Only plain JSON values have a canonical form.');
}

/** The canonical form as UTF-8. */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(canonicalJson(value));
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  // The default order of sort() is by UTF-16 code units, which is what RFC 8785 §3.2.3 asks for.
  const members = Object.keys(value)
    .sort()
    .filter((key) => value[key] !== undefined)
    .map((key) => `${canonicalString(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
}

function canonicalString(text: string): string {
  if (/\p{Surrogate}/u.test(text))
    throw new TypeError('Half of a surrogate pair has no canonical form.');
  return JSON.stringify(text);
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('Only finite numbers have a canonical form.');
  return JSON.stringify(value);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // One step up rather than `=== Object.prototype`: an object may come from another frame.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

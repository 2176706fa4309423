/**
 * What a value must look like where this SDK reads it: a type, words of a pattern, a list, or fields by name. A field
 * whose name ends with `?` may be missing; `*` stands for every field there is. Other fields are not looked at.
 */
export type Shape =
  'string' | 'number' | 'boolean' | RegExp | readonly [Shape] | {readonly [field: string]: Shape};

/** True for a value that has at least this shape. */
export function fits(value: unknown, shape: Shape): boolean {
  if (typeof shape === 'string') return typeof value === shape;
  if (shape instanceof RegExp) return typeof value === 'string' && shape.test(value);
  if (isList(shape)) return Array.isArray(value) && value.every((item) => fits(item, shape[0]));
  return isRecord(value) && Object.entries(shape).every(([name, field]) => has(value, name, field));
}

function has(record: Readonly<Record<string, unknown>>, name: string, shape: Shape): boolean {
  if (name === '*') return Object.values(record).every((value) => fits(value, shape));
  const value = record[name.replace('?', '')];
  return (value === undefined && name.endsWith('?')) || fits(value, shape);
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

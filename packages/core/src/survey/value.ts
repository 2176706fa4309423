import {compareTimes} from './temporal.js';
import type {Coding, EnableWhenAnswer, FhirValue, Quantity} from './questionnaire.js';

/** What kind of value an answer is: the ending of its FHIR name. */
export type ValueKind =
  | 'Boolean'
  | 'Decimal'
  | 'Integer'
  | 'Date'
  | 'DateTime'
  | 'Time'
  | 'String'
  | 'Uri'
  | 'Coding'
  | 'Quantity'
  | 'Reference'
  | 'Attachment';

const kindPattern =
  /^value(Boolean|Decimal|Integer|Date|DateTime|Time|String|Uri|Coding|Quantity|Reference|Attachment)$/;

/** The kind of a value and what is in it; undefined where it holds none. */
export function readValue(
  value: FhirValue,
): {readonly kind: ValueKind; readonly content: unknown} | undefined {
  const record = value as Readonly<Record<string, unknown>>;
  for (const name in record) {
    const [, kind] = kindPattern.exec(name) ?? [];
    if (kind) return {kind: kind as ValueKind, content: record[name]};
  }
  return undefined;
}

/** True for an object of JSON. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True where both are the same answer. A code without a system equals the same code of any. */
export function isSameValue(one: FhirValue, other: FhirValue): boolean {
  const left = readValue(one);
  const right = readValue(other);
  return left !== undefined && right !== undefined && compareContents(left, right) === 0;
}

/**
 * Negative, zero or positive as the first is smaller, equal or larger; undefined where the two cannot be compared:
 * other kinds, other units, a day with a month.
 */
export function compareValues(one: FhirValue, other: FhirValue): number | undefined {
  const left = readValue(one);
  const right = readValue(other);
  return left && right && compareContents(left, right);
}

/** The value an enableWhen compares with, in the form of an answer. */
export function expectedValue(condition: EnableWhenAnswer): FhirValue {
  const fields: readonly (readonly [string, unknown])[] = Object.entries(condition);
  const [name, content] = fields.find(([field]) => /^answer[A-Z]/.test(field)) ?? [];
  return name === undefined ? {} : {[name.replace('answer', 'value')]: content};
}

type Read = NonNullable<ReturnType<typeof readValue>>;

function compareContents(left: Read, right: Read): number | undefined {
  const kind = left.kind;
  if (isNumeric(kind) && isNumeric(right.kind)) return order(left.content, right.content);
  if (kind !== right.kind) return undefined;
  switch (kind) {
    case 'Coding':
      return isSameCode(left.content as Coding, right.content as Coding) ? 0 : undefined;
    case 'Quantity':
      return compareQuantities(left.content as Quantity, right.content as Quantity);
    case 'Date':
    case 'DateTime':
    case 'Time':
      return compareTimes(left.content as string, right.content as string);
    case 'Reference':
      return sameField(left.content, right.content, 'reference');
    case 'Attachment':
      return left.content === right.content ? 0 : undefined;
    default:
      return order(left.content, right.content);
  }
}

const isNumeric = (kind: ValueKind): boolean => kind === 'Integer' || kind === 'Decimal';

function order(left: unknown, right: unknown): number {
  return left === right ? 0 : (left as number) < (right as number) ? -1 : 1;
}

function sameField(left: unknown, right: unknown, field: string): number | undefined {
  return isRecord(left) && isRecord(right) && left[field] === right[field] ? 0 : undefined;
}

function isSameCode(left: Coding, right: Coding): boolean {
  const sameSystem = left.system === right.system || !left.system || !right.system;
  return left.code === undefined && right.code === undefined
    ? left.display === right.display
    : left.code === right.code && sameSystem;
}

function compareQuantities(left: Quantity, right: Quantity): number | undefined {
  const unit = ({code, unit: name}: Quantity): string | undefined => code ?? name;
  if (unit(left) !== unit(right) || left.value === undefined || right.value === undefined) {
    return undefined;
  }
  return order(left.value, right.value);
}

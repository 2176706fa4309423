import type {FieldProblem} from '../errors/problem.js';
import {sizeOf} from './attachment-size.js';
import {isTemporal} from './temporal.js';
import {isAddress} from './typed-answer.js';
import {isOfKind} from './value-kinds.js';
import {isRecord} from './value.js';

type Code = FieldProblem['code'];

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isWhen = (kind: 'Date' | 'DateTime' | 'Time') => (value: unknown) =>
  isText(value) && isTemporal(kind, value);
/** Browsers read an address without the blanks and control characters in it. */
const bare = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, '');

/** What a primitive of FHIR may hold in JSON, and what it is called when it does not. */
const primitives = {
  text: [isText, 'wrong-type'],
  flag: [(value) => typeof value === 'boolean', 'wrong-type'],
  number: [Number.isFinite, 'wrong-type'],
  whole: [(value) => isOfKind('Integer', value), 'wrong-type'],
  count: [(value) => isOfKind('Integer', value) && (value as number) >= 0, 'wrong-type'],
  // Empty where a file is.
  base64: [
    (value) => typeof value === 'string' && /^[A-Za-z\d+/\s]*={0,2}\s*$/.test(value),
    'wrong-format',
  ],
  date: [isWhen('Date'), 'impossible-date'],
  dateTime: [isWhen('DateTime'), 'impossible-date'],
  time: [isWhen('Time'), 'impossible-date'],
  // Without a scheme it is a name or a place of the same server; with one, it must not run anything.
  address: [
    (value) => isText(value) && (!/^[a-z][a-z\d+.-]*:/i.test(bare(value)) || isAddress(value)),
    'not-a-url',
  ],
} as const satisfies Readonly<Record<string, readonly [(value: unknown) => boolean, Code]>>;

const quantity = {
  value: 'number',
  comparator: 'text',
  unit: 'text',
  system: 'address',
  code: 'text',
} as const;

/** The fields of those types (https://hl7.org/fhir/R4/datatypes.html) that answers and what is said of them hold. */
const complex: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Coding: {system: 'address', version: 'text', code: 'text', display: 'text', userSelected: 'flag'},
  Quantity: quantity,
  Age: quantity,
  Count: quantity,
  Distance: quantity,
  Duration: quantity,
  Reference: {reference: 'address', type: 'address', identifier: 'Identifier', display: 'text'},
  Attachment: {
    contentType: 'text',
    language: 'text',
    data: 'base64',
    url: 'address',
    size: 'count',
    hash: 'base64',
    title: 'text',
    creation: 'dateTime',
  },
  Identifier: {
    use: 'text',
    type: 'CodeableConcept',
    system: 'address',
    value: 'text',
    period: 'Period',
    assigner: 'Reference',
  },
  CodeableConcept: {coding: 'Coding[]', text: 'text'},
  Expression: {
    description: 'text',
    name: 'text',
    language: 'text',
    expression: 'text',
    reference: 'address',
  },
  Period: {start: 'dateTime', end: 'dateTime'},
  Extended: {},
};

/** What an extension may hold besides those, by the end of its field's name. */
const simple: Readonly<Record<string, string>> = {
  Base64Binary: 'base64',
  Boolean: 'flag',
  Canonical: 'address',
  Code: 'text',
  Date: 'date',
  DateTime: 'dateTime',
  Decimal: 'number',
  Id: 'text',
  Instant: 'dateTime',
  Integer: 'whole',
  Markdown: 'text',
  Oid: 'address',
  PositiveInt: 'count',
  String: 'text',
  Time: 'time',
  UnsignedInt: 'count',
  Uri: 'address',
  Url: 'address',
  Uuid: 'address',
};

/**
 * What is wrong with the inside of an answer's value: fields that its type has not, values of another type, addresses
 * that would run something. Whether it is of the type that the question asks for is the engine's to judge.
 */
export function valueProblems(name: string, value: unknown, path: string): readonly FieldProblem[] {
  const kind = name.replace(/^value/, '');
  if (kind === 'Uri') return isText(value) && !isAddress(value) ? [{path, code: 'not-a-url'}] : [];
  return kind in complex && isRecord(value) ? recordProblems(kind, value, path) : [];
}

/** What is wrong with what is said of a thing beside what FHIR has fields for. */
export function extensionProblems(list: unknown, path: string): readonly FieldProblem[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) return [{path, code: 'wrong-type'}];
  return list.flatMap((extension: unknown, index) => {
    const here = `${path}/${index}`;
    return isRecord(extension) ? oneExtension(extension, here) : [{path: here, code: 'wrong-type'}];
  });
}

function oneExtension(
  {url, id, extension, ...values}: Readonly<Record<string, unknown>>,
  path: string,
): readonly FieldProblem[] {
  const names = Object.keys(values).filter((name) => /^value[A-Z]/.test(name));
  return [
    ...formProblems('address', url, `${path}/url`),
    ...(id === undefined ? [] : formProblems('text', id, `${path}/id`)),
    ...extensionProblems(extension, `${path}/extension`),
    // FHIR has one value, or extensions, never several.
    ...(names.length > 1 ? [{path, code: 'wrong-format' as const}] : []),
    ...Object.entries(values).flatMap(([name, value]) => {
      const [, kind = ''] = /^_?value([A-Z]\w*)$/.exec(name) ?? [];
      const form = simple[kind] ?? (Object.hasOwn(complex, kind) ? kind : undefined);
      return fieldProblems({name, value, path}, form);
    }),
  ];
}

function recordProblems(
  type: string,
  record: Readonly<Record<string, unknown>>,
  path: string,
): readonly FieldProblem[] {
  const {id, extension, ...fields} = record;
  const forms = complex[type] ?? {};
  return [
    ...(id === undefined ? [] : formProblems('text', id, `${path}/id`)),
    ...extensionProblems(extension, `${path}/extension`),
    ...Object.entries(fields).flatMap(([name, value]) => {
      const field = name.replace(/^_/, '');
      const form = Object.hasOwn(forms, field) ? forms[field] : undefined;
      return fieldProblems({name, value, path}, form);
    }),
    ...(type === 'Attachment' ? sizeProblems(record, path) : []),
    // Nothing at all is no value.
    ...(Object.keys(record).length === 0 && type !== 'Extended'
      ? [{path, code: 'wrong-format' as const}]
      : []),
  ];
}

/** A field by its name in JSON: `_x` holds what is said of the primitive `x`. An unknown name stays unsaid. */
function fieldProblems(
  {name, value, path}: {readonly name: string; readonly value: unknown; readonly path: string},
  form: string | undefined,
): readonly FieldProblem[] {
  const isBeside = name.startsWith('_');
  if (form === undefined || (isBeside && !(form in primitives)))
    return [{path, code: 'unknown-field'}];
  return formProblems(isBeside ? 'Extended' : form, value, `${path}/${name}`);
}

function formProblems(form: string, value: unknown, path: string): readonly FieldProblem[] {
  if (form.endsWith('[]')) {
    if (!Array.isArray(value)) return [{path, code: 'wrong-type'}];
    const one = form.slice(0, -2);
    return value.flatMap((each, index) => formProblems(one, each, `${path}/${index}`));
  }
  if (isPrimitive(form)) {
    const [holds, code] = primitives[form];
    return holds(value) ? [] : [{path, code}];
  }
  return isRecord(value) ? recordProblems(form, value, path) : [{path, code: 'wrong-type'}];
}

function isPrimitive(form: string): form is keyof typeof primitives {
  return Object.hasOwn(primitives, form);
}

/** A file is limited by the size it names; a smaller one than it has would get past that. */
function sizeProblems(
  {data, size}: Readonly<Record<string, unknown>>,
  path: string,
): readonly FieldProblem[] {
  if (typeof data !== 'string' || typeof size !== 'number') return [];
  return sizeOf({data}) === size ? [] : [{path: `${path}/size`, code: 'wrong-format'}];
}

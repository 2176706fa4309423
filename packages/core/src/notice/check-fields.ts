import type {FieldProblem} from '../errors/problem.js';
import type {Notice, NoticeField} from './notice.js';
import {noticeLimits} from './notice-limits.js';
import {noticeWords} from './notice-words.js';
import {isFieldName} from './well-formed.js';

/** What is wrong with the places of a notice that a hospital fills in, and with how its words use them. */
export function fieldProblems(notice: Notice, path: string): readonly FieldProblem[] {
  const {fields} = notice;
  if (fields.length > noticeLimits.fields) return [{path: `${path}/fields`, code: 'too-many'}];
  const words = noticeWords(notice);
  const used = new Set(words.flatMap(({text}) => placesIn(text)));
  const declared = new Map(fields.map((field) => [field.name, field]));
  return [
    ...fields.flatMap((field, at) =>
      declarationProblems({field, fields, isUsed: used.has(field.name)}, `${path}/fields/${at}`),
    ),
    ...words.flatMap(({path: place, text, isLine}): readonly FieldProblem[] => {
      const names = placesIn(text);
      if (names.some((name) => !declared.has(name)))
        return [{path: path + place, code: 'unknown-field'}];
      // A statement can be left out for want of a value, but no title and no heading.
      const isUncertain = isLine && names.some((name) => !declared.get(name)?.required);
      return isUncertain ? [{path: path + place, code: 'not-allowed'}] : [];
    }),
  ];
}

function declarationProblems(
  {
    field: {name, meaning, required},
    fields,
    isUsed,
  }: {
    readonly field: NoticeField;
    readonly fields: readonly NoticeField[];
    readonly isUsed: boolean;
  },
  path: string,
): readonly FieldProblem[] {
  if (!isFieldName(name)) return [{path: `${path}/name`, code: 'wrong-format'}];
  return [
    ...(fields.filter((other) => other.name === name).length > 1
      ? [{path: `${path}/name`, code: 'duplicate' as const}]
      : []),
    ...(meaning.trim() ? [] : [{path: `${path}/meaning`, code: 'required' as const}]),
    ...(required && !isUsed ? [{path, code: 'not-used' as const}] : []),
  ];
}

/** The names of the places in words. */
export function placesIn(words: string): readonly string[] {
  return Array.from(words.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? '');
}

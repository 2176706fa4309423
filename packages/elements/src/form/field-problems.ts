import type {FieldProblem} from '@patient-relations/core/errors';
import {isFilled, type Draft, type FieldPath} from './feedback-draft.js';
import type {FormField, FormMessage} from './form-field.js';

/** What is wrong, in the words of the form, by the field where it can be mended. */
export type Problems = ReadonlyMap<FieldPath, FormMessage>;

const words: Readonly<Partial<Record<FieldProblem['code'], FormMessage>>> = {
  required: 'required',
  'too-short': 'required',
  'too-long': 'tooLong',
  'wrong-format': 'wrongFormat',
  'impossible-date': 'impossibleDate',
};

/** Problems at the fields they belong to, in the order of the fields. A problem of no field here is left out. */
export function problemsAt(
  fields: readonly FormField[],
  problems: readonly FieldProblem[],
): Problems {
  // A problem with one of several choices lies below its field's own path.
  const belongs = (path: string, {path: own, type}: FormField): boolean =>
    path === own || (type === 'many' && path.startsWith(`${own}/`));
  const found = fields.flatMap((field): [FieldPath, FormMessage][] => {
    const problem = problems.find(({path}) => belongs(path, field));
    return problem ? [[field.path, words[problem.code] ?? 'unusable']] : [];
  });
  return new Map(found);
}

/** Required fields without an answer. */
export function missingAnswers(
  fields: readonly FormField[],
  draft: Draft,
): readonly FieldProblem[] {
  return fields
    .filter(({path, required}) => required && !isFilled(draft, path))
    .map(({path}) => ({path, code: 'required'}));
}

import type {PolicyPack} from '../policy/policy-pack.js';
import {placesIn} from './gaps.js';
import {letterField, type LetterField} from './letter-fields.js';
import {letterRequirements} from './letter-requirements.js';
import type {LetterBlock, LetterTemplate} from './letter-template.js';

/**
 * What is wrong with a template.
 * - `unknown-field`, `unknown-element`: there is none of that name; an element has to be one of this kind of letter.
 * - `discloses`: tells of a patient where nothing may be disclosed.
 * - `list-in-text`: a place for a list does not stand alone in its line.
 * - `empty`: a subject, a block or a line without words, or a template without blocks.
 * - `stray-mark`: something that looks like a place and is none: `[name]`, `{{name}}`, `____`, `XXX`, `TBD`.
 */
export type TemplateProblemCode =
  'unknown-field' | 'unknown-element' | 'discloses' | 'list-in-text' | 'empty' | 'stray-mark';

/** One thing that is wrong with a template, and where. */
export interface TemplateProblem {
  /** `blocks[3].lines[0]`. */
  readonly at: string;
  readonly code: TemplateProblemCode;
  /** The field, the element or the mark that is meant. */
  readonly name?: string | undefined;
}

/** Says what is wrong with a template for hospitals under these packs. */
export function templateProblems(
  template: LetterTemplate,
  packs: readonly PolicyPack[],
): readonly TemplateProblem[] {
  const {kind, subject, blocks} = template;
  const elements = new Set(letterRequirements(packs, kind).map(({element}) => element));
  const ofText = (text: string, at: string): readonly TemplateProblem[] =>
    textProblems(text, at, kind === 'cannot-disclose');
  return [
    ...ofText(subject, 'subject'),
    ...when(blocks.length === 0, {at: 'blocks', code: 'empty'}),
    ...blocks.flatMap((block, index) => {
      const at = `blocks[${index}]`;
      return [
        ...blockTexts(block, at).flatMap(({text, at: place}) => ofText(text, place)),
        ...when(block.lines.length === 0, {at: `${at}.lines`, code: 'empty'}),
        ...conditionProblems(block, at),
        ...unknownElements(block, elements, at),
      ];
    }),
  ];
}

const says: Readonly<Record<TemplateProblemCode, (name: string) => string>> = {
  'unknown-field': (name) => `{${name}} is not a field`,
  'unknown-element': (name) => `${name} is not an element that rules require of this letter`,
  discloses: (name) => `{${name}} tells of a patient`,
  'list-in-text': (name) => `{${name}} is a list and has to stand alone in its line`,
  empty: () => 'there are no words',
  'stray-mark': (name) => `${name} is not a place: write {field}`,
};

/** A problem as a line for whoever writes templates: `blocks[3].lines[0]: {foo} is not a field`. */
export function templateProblemLine({at, code, name = ''}: TemplateProblem): string {
  return `${at}: ${says[code](name)}`;
}

function blockTexts({lead, lines}: LetterBlock, at: string) {
  return [
    ...(lead === undefined ? [] : [{text: lead, at: `${at}.lead`}]),
    ...lines.map((text, index) => ({text, at: `${at}.lines[${index}]`})),
  ];
}

const strayMarks =
  /\{\{[^}]*\}*\}?|\$\{[^}]*\}?|<<[^>]*>*|\[[^\]]*\]?|_{3,}|\bX{3,}\b|\bTBD\b|%[sd]\b/gi;

function textProblems(text: string, at: string, isClosed: boolean): readonly TemplateProblem[] {
  if (!text.trim()) return [{at, code: 'empty'}];
  const stray = text.match(strayMarks)?.[0] ?? unclosedBrace(text);
  if (stray !== undefined) return [{at, code: 'stray-mark', name: stray}];
  return placesIn(text).flatMap((name) => {
    const code = placeFault(letterField(name), text === `{${name}}`, isClosed);
    return code ? [{at, code, name}] : [];
  });
}

function unclosedBrace(text: string): string | undefined {
  return text.replaceAll(/\{\w+\}/g, '').match(/[{}][^\s{}]*/)?.[0];
}

function placeFault(
  field: LetterField | undefined,
  isAlone: boolean,
  isClosed: boolean,
): TemplateProblemCode | undefined {
  if (!field) return 'unknown-field';
  if (isClosed && field.about !== 'office') return 'discloses';
  return field.type === 'list' && !isAlone ? 'list-in-text' : undefined;
}

function conditionProblems(block: LetterBlock, at: string): readonly TemplateProblem[] {
  return (['when', 'unless'] as const).flatMap((key) => {
    const name = block[key];
    const isUnknown = name !== undefined && !letterField(name);
    return when(isUnknown, {at: `${at}.${key}`, code: 'unknown-field', name});
  });
}

function unknownElements(
  {carries = []}: LetterBlock,
  elements: ReadonlySet<string>,
  at: string,
): readonly TemplateProblem[] {
  return carries.flatMap((name, index) =>
    when(!elements.has(name), {at: `${at}.carries[${index}]`, code: 'unknown-element', name}),
  );
}

function when(isWrong: boolean, problem: TemplateProblem): readonly TemplateProblem[] {
  return isWrong ? [problem] : [];
}

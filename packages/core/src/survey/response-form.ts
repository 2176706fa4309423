import type {FieldProblem} from '../errors/problem.js';
import {isStorable} from '../feedback/storable-text.js';
import {extensionProblems, valueProblems} from './response-values.js';
import {isRecord} from './value.js';

/** A value of JSON on its way to being looked at, and where it stands. */
interface Part {
  readonly value: unknown;
  readonly path: string;
  readonly depth: number;
}

/** Deeper than any form goes, and shallow enough for every walk over it. */
const deepest = 200;
const enough = 50;

/**
 * Where JSON holds what no store can keep, or nests deeper than anyone asks. Walks without recursion, so that it can
 * judge what would end another walk.
 */
export function storageProblems(value: unknown, path: string): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const waiting: Part[] = [{value, path, depth: 0}];
  for (let part = waiting.pop(); part && problems.length < enough; part = waiting.pop()) {
    const {value: found, path: here, depth} = part;
    if (typeof found === 'string' && !isStorable(found))
      problems.push({path: here, code: 'wrong-format'});
    if (typeof found !== 'object' || found === null) continue;
    if (depth > deepest) return [{path, code: 'too-deep'}];
    for (const [key, inner] of Object.entries(found)) {
      // The name of a field that no store can hold is content: only the object around it is named.
      if (!isStorable(key)) problems.push({path: here, code: 'unknown-field'});
      else waiting.push({value: inner, path: `${here}/${key}`, depth: depth + 1});
    }
  }
  return problems;
}

const itemFields: ReadonlySet<string> = new Set([
  'linkId',
  'text',
  'definition',
  'answer',
  'item',
  'id',
  'extension',
]);

/** Where items of a response are not FHIR's: fields it does not have, lists that are none. Unknown names stay unsaid. */
export function itemFormProblems(items: unknown, path: string): readonly FieldProblem[] {
  if (items === undefined) return [];
  if (!Array.isArray(items)) return [{path, code: 'wrong-type'}];
  return items.flatMap((item: unknown, index) => {
    const here = `${path}/${index}`;
    if (!isRecord(item)) return [{path: here, code: 'wrong-type' as const}];
    return [
      ...unknownFields(item, here, (name) => itemFields.has(name)),
      ...(typeof item['linkId'] === 'string'
        ? []
        : [{path: `${here}/linkId`, code: 'required' as const}]),
      ...['id', 'text', 'definition'].flatMap((name) => textProblems(item, name, here)),
      ...extensionProblems(item['extension'], `${here}/extension`),
      ...answerFormProblems(item['answer'], `${here}/answer`),
      ...itemFormProblems(item['item'], `${here}/item`),
    ];
  });
}

const valueName =
  /^value(?:Boolean|Decimal|Integer|Date|DateTime|Time|String|Uri|Coding|Quantity|Reference|Attachment)$/;
const answerFields: ReadonlySet<string> = new Set(['item', 'id', 'extension']);

function answerFormProblems(answers: unknown, path: string): readonly FieldProblem[] {
  if (answers === undefined) return [];
  if (!Array.isArray(answers)) return [{path, code: 'wrong-type'}];
  return answers.flatMap((answer: unknown, index) => {
    const here = `${path}/${index}`;
    if (!isRecord(answer)) return [{path: here, code: 'wrong-type' as const}];
    return [
      ...unknownFields(answer, here, (name) => valueName.test(name) || answerFields.has(name)),
      // The engine reads one value; a second would be stored unseen.
      ...(Object.keys(answer).filter((name) => valueName.test(name)).length > 1
        ? [{path: here, code: 'wrong-format' as const}]
        : []),
      ...textProblems(answer, 'id', here),
      ...extensionProblems(answer['extension'], `${here}/extension`),
      ...Object.entries(answer)
        .filter(([name]) => valueName.test(name))
        .flatMap(([name, value]) => valueProblems(name, value, `${here}/${name}`)),
      ...itemFormProblems(answer['item'], `${here}/item`),
    ];
  });
}

function textProblems(
  record: Readonly<Record<string, unknown>>,
  name: string,
  path: string,
): readonly FieldProblem[] {
  const isRight = record[name] === undefined || typeof record[name] === 'string';
  return isRight ? [] : [{path: `${path}/${name}`, code: 'wrong-type'}];
}

function unknownFields(
  record: Readonly<Record<string, unknown>>,
  path: string,
  isKnown: (name: string) => boolean,
): readonly FieldProblem[] {
  return Object.keys(record).every(isKnown) ? [] : [{path, code: 'unknown-field'}];
}

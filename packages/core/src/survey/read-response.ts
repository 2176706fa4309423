import type {FhirValue} from './questionnaire.js';
import type {ResponseAnswer, ResponseItem} from './questionnaire-response.js';
import type {SurveyIssue} from './survey-issue.js';
import type {SurveyItem} from './survey-item.js';
import {answerKinds, isOfKind} from './value-kinds.js';
import {isRecord, isSameValue, readValue, type ValueKind} from './value.js';

/** An answer that was handed in and fits. */
export interface GivenAnswer {
  readonly value: FhirValue | undefined;
  readonly items: readonly ResponseItem[];
  readonly path: string;
}

/** A response's items by linkId, with where each is. Anything that is no item is reported and left out. */
export type GivenItems = ReadonlyMap<string, readonly GivenItem[]>;

export interface GivenItem {
  readonly item: ResponseItem;
  readonly path: string;
}

type Report = (issue: SurveyIssue) => void;

/** Sorts the items of a room by linkId, and reports those that nothing in it asks. */
export function sortGiven(
  list: unknown,
  asked: readonly SurveyItem[],
  {path, report}: {readonly path: string; readonly report: Report},
): GivenItems {
  const given = new Map<string, GivenItem[]>();
  if (list === undefined) return given;
  const known = new Set(asked.map(({linkId}) => linkId));
  (Array.isArray(list) ? (list as readonly unknown[]) : [list]).forEach((item, index) => {
    const at = `${path}.item[${String(index)}]`;
    if (!isRecord(item) || typeof item.linkId !== 'string' || !known.has(item.linkId)) {
      report({code: 'unknown-answer', severity: 'partial', path: at});
      return;
    }
    const entry = {item: item as unknown as ResponseItem, path: at};
    const same = given.get(item.linkId);
    if (same) same.push(entry);
    else given.set(item.linkId, [entry]);
  });
  return given;
}

/** The answers of a question that fit it; the others are reported, and the rest live on. */
export function readAnswers(
  item: SurveyItem,
  {item: given, path}: GivenItem,
  report: Report,
): readonly GivenAnswer[] {
  const list: readonly unknown[] = Array.isArray(given.answer) ? given.answer : [];
  const answers = list.flatMap((answer, index) => {
    const at = `${path}.answer[${String(index)}]`;
    const code = isRecord(answer) ? faultOf(item, answer) : 'wrong-value-type';
    if (code) {
      report({code, severity: 'partial', path: at, linkId: item.linkId});
      return [];
    }
    const {item: items, ...value} = answer as ResponseAnswer;
    return [{value: readValue(value) ? value : undefined, items: items ?? [], path: at}];
  });
  if (answers.length <= item.maxOccurs) return answers;
  report({code: 'too-many-answers', severity: 'partial', path, linkId: item.linkId});
  return item.repeats ? answers : answers.slice(0, 1);
}

function faultOf(item: SurveyItem, answer: ResponseAnswer): SurveyIssue['code'] | undefined {
  const read = readValue(answer);
  if (!read) return answer.item ? undefined : 'wrong-value-type';
  if (!answerKinds[item.type].includes(read.kind)) return 'wrong-value-type';
  if (!isOfKind(read.kind, read.content)) return 'invalid-value';
  return choiceFault(item, answer, read.kind);
}

function choiceFault(
  {type, options}: SurveyItem,
  answer: ResponseAnswer,
  kind: ValueKind,
): SurveyIssue['code'] | undefined {
  if (options.length === 0 || options.some((option) => isSameValue(option, answer)))
    return undefined;
  if (type === 'choice') return 'invalid-value';
  // Words of one's own, or a code: any other kind is the options' alone.
  const isOwn = type !== 'open-choice' || kind === 'String' || kind === 'Coding';
  return isOwn ? undefined : 'wrong-value-type';
}

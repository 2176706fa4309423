import type {
  Attachment,
  Coding,
  Quantity,
  Questionnaire,
  QuestionnaireItem,
  Reference,
} from '../questionnaire.js';
import type {
  QuestionnaireResponse,
  ResponseAnswer,
  ResponseItem,
} from '../questionnaire-response.js';
import {readValue, type ValueKind} from '../value.js';
import {numberCell, textCell} from './csv-cell.js';

/** The linkIds of a definition's questions, in its order: the columns of an export. */
export function questionIds({item}: Questionnaire): readonly string[] {
  return idsIn(item);
}

function idsIn(items: readonly QuestionnaireItem[] = []): readonly string[] {
  return items.flatMap(({linkId, type, item}) => [
    ...(type === 'group' || type === 'display' ? [] : [linkId]),
    ...idsIn(item),
  ]);
}

/** The cells of a response, one a question. Several answers to one question share a cell, parted by ` | `. */
export function answerCells(
  {item}: Pick<QuestionnaireResponse, 'item'>,
  linkIds: readonly string[],
): readonly string[] {
  const answers = new Map<string, ResponseAnswer[]>();
  collect(item, answers);
  return linkIds.map((linkId) => cellOf(answers.get(linkId) ?? []));
}

function collect(
  items: readonly ResponseItem[] = [],
  answers: Map<string, ResponseAnswer[]>,
): void {
  for (const {linkId, answer = [], item} of items) {
    answers.set(linkId, [...(answers.get(linkId) ?? []), ...answer]);
    for (const {item: inner} of answer) collect(inner, answers);
    collect(item, answers);
  }
}

function cellOf(answers: readonly ResponseAnswer[]): string {
  const [first, ...others] = answers;
  if (!first) return '';
  const content = readValue(first)?.content;
  if (others.length === 0 && typeof content === 'number') return numberCell(content);
  return textCell(answers.map(wordsOf).join(' | '));
}

/** How the values that are more than a word are written. A code stays the same in every language. */
const wordsOfKind: Readonly<Partial<Record<ValueKind, (content: never) => string | undefined>>> = {
  Coding: ({code, display}: Coding) => code ?? display,
  Quantity: ({value, unit}: Quantity) => [value, unit].join(' ').trim(),
  Reference: ({reference, display}: Reference) => reference ?? display,
  Attachment: ({title, contentType}: Attachment) => title ?? contentType,
};

function wordsOf(answer: ResponseAnswer): string {
  const read = readValue(answer);
  if (!read) return '';
  const write = wordsOfKind[read.kind];
  // The content is of its kind: the service took no other.
  return write ? (write(read.content as never) ?? '') : String(read.content);
}

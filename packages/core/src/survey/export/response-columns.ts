import type {Questionnaire, QuestionnaireItem} from '../questionnaire.js';
import type {
  QuestionnaireResponse,
  ResponseAnswer,
  ResponseItem,
} from '../questionnaire-response.js';
import {readValue} from '../value.js';
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

/** A coded answer is its code, which stays the same in every language. */
function wordsOf(answer: ResponseAnswer): string {
  const {valueCoding, valueQuantity, valueReference, valueAttachment} = answer;
  const amount = valueQuantity && [valueQuantity.value, valueQuantity.unit].join(' ').trim();
  const words =
    first(valueCoding?.code, valueCoding?.display) ??
    first(amount, valueReference?.reference) ??
    first(valueReference?.display, valueAttachment?.title) ??
    valueAttachment?.contentType;
  if (words !== undefined) return words;
  const content = readValue(answer)?.content;
  return ['string', 'number', 'boolean'].includes(typeof content) ? String(content) : '';
}

function first(one: string | undefined, other: string | undefined): string | undefined {
  return one ?? other;
}

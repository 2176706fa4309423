import fhirpath from 'fhirpath';
import {extensionOf} from '../extensions.js';
import {asAnswer} from '../option-value.js';
import type {AnswerOption, Coding, FhirValue} from '../questionnaire.js';
import type {SurveyItem} from '../survey-item.js';
import {answerKinds, isOfKind} from '../value-kinds.js';
import {isRecord, readValue, type ValueKind} from '../value.js';
import {isResultNode} from './guarded-functions.js';

type Results = readonly unknown[];

/** Results as a yes or no, as FHIRPath reads a single thing that is no boolean: there is something. */
export function asBoolean(results: Results): boolean | undefined {
  if (results.length > 1) return undefined;
  return results.length === 1 && contentOf(results[0]) !== false;
}

/** Results as a text to read. */
export function asText(results: Results): string {
  return results
    .map((result) => wordsOf(contentOf(result)))
    .filter((text) => text !== '')
    .join(', ');
}

function wordsOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (typeof content === 'number' || typeof content === 'boolean') return String(content);
  if (!isRecord(content)) return '';
  const {display, text, value, unit} = content;
  if (typeof value === 'number') return `${value} ${typeof unit === 'string' ? unit : ''}`.trim();
  const words = display ?? text;
  return typeof words === 'string' ? words : '';
}

/** Results as answers of an item, chosen among what it offers; undefined where one of them is none. */
export function asAnswers(
  results: Results,
  item: SurveyItem,
  options: readonly AnswerOption[],
): readonly FhirValue[] | undefined {
  // A text of no length is how FHIRPath's `&` says that there is nothing.
  const answers = results
    .filter((result) => contentOf(result) !== '')
    .map((result) => offered(result, options) ?? valueOf(result, item));
  return answers.every((answer) => answer !== undefined) ? answers : undefined;
}

/** Results as what an item offers; undefined where one of them cannot be an answer of it. */
export function asOptions(results: Results, item: SurveyItem): readonly AnswerOption[] | undefined {
  const options = results.map((result) => valueOf(result, item));
  return options.every((option) => option !== undefined) ? options : undefined;
}

/** What a result holds, as JSON has it. */
function contentOf(result: unknown): unknown {
  const resolved: unknown = fhirpath.resolveInternalTypes(
    isResultNode(result) ? result.data : result,
  );
  if (typeof result === 'bigint') return Number(result);
  return resolved ?? undefined;
}

/** The option that a bare code or text names. */
function offered(result: unknown, options: readonly AnswerOption[]): FhirValue | undefined {
  const content = contentOf(result);
  if (typeof content !== 'string') return undefined;
  const option = options.find(
    ({valueCoding, valueString}) => valueCoding?.code === content || valueString === content,
  );
  return option && asAnswer(option);
}

function valueOf(result: unknown, item: SurveyItem): FhirValue | undefined {
  const content = contentOf(result);
  const type = typeOf(result);
  for (const kind of answerKinds[item.type]) {
    const value = contentAs(kind, {content, type, item});
    if (value !== undefined && isOfKind(kind, value)) return {[`value${kind}`]: value};
  }
  return undefined;
}

/** The name of a result's type, whoever defines it: `date`, `Coding`. */
const typeOf = (result: unknown): string => (fhirpath.types(result)[0] ?? '').replace(/^.*\./, '');

interface Result {
  readonly content: unknown;
  readonly type: string;
  readonly item: SurveyItem;
}

const isDateLike = (type: string): boolean => /^(date|dateTime|instant)$/i.test(type);

function contentAs(kind: ValueKind, {content, type, item}: Result): unknown {
  switch (kind) {
    case 'Date':
      return isDateLike(type) && typeof content === 'string' ? content.slice(0, 10) : undefined;
    case 'DateTime':
      return isDateLike(type) ? content : undefined;
    case 'Time':
      return /^time$/i.test(type) && typeof content === 'string'
        ? content.replace(/^(\d\d:\d\d)$/, '$1:00')
        : undefined;
    case 'String':
      return !/^(time|date|dateTime|instant)$/i.test(type) || /^(string|text)$/.test(item.type)
        ? content
        : undefined;
    case 'Quantity':
      return quantityOf(content, item);
    case 'Coding':
      return codingOf(content, type);
    case 'Reference':
      return isRecord(content) && typeof content.reference === 'string' ? content : undefined;
    case 'Attachment':
      return type === 'Attachment' ? content : undefined;
    default:
      return content;
  }
}

function codingOf(content: unknown, type: string): unknown {
  if (!isRecord(content)) return undefined;
  if (type === 'CodeableConcept' || Array.isArray(content.coding)) {
    return (content.coding as readonly Coding[] | undefined)?.[0];
  }
  return typeof content.code === 'string' || typeof content.display === 'string'
    ? content
    : undefined;
}

/** A quantity, a number in the unit that the item has, or one of FHIRPath's own: `4 'kg'`. */
function quantityOf(content: unknown, item: SurveyItem): unknown {
  if (typeof content === 'number') {
    const unit = extensionOf(item.source, 'unit')?.valueCoding;
    const {system, code, display} = unit ?? {};
    return {
      value: content,
      ...(display !== undefined && {unit: display}),
      ...(system !== undefined && {system}),
      ...(code !== undefined && {code}),
    };
  }
  if (isRecord(content)) return 'value' in content ? content : undefined;
  const [, number, unit] = /^(-?[\d.]+) '?([^']+)'?$/.exec(String(content)) ?? [];
  if (number === undefined || unit === undefined) return undefined;
  return {value: Number(number), unit, system: 'http://unitsofmeasure.org', code: unit};
}

/** True where both hold the same values in the same order, to the letter. */
export function areSame(ones: readonly FhirValue[], others: readonly FhirValue[]): boolean {
  return (
    ones.length === others.length &&
    ones.every((one, index) => {
      const other = others[index];
      return (
        other !== undefined && JSON.stringify(readValue(one)) === JSON.stringify(readValue(other))
      );
    })
  );
}

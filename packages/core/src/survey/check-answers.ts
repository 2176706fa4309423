import {sizeOf} from './attachment-size.js';
import {limitsOf, type ItemLimits} from './item-limits.js';
import type {FhirValue} from './questionnaire.js';
import type {AnswerProblem, AnswerProblemCode, SurveyEntry, SurveyNode} from './survey.js';
import type {SurveyItem} from './survey-item.js';
import {isQuestion} from './survey-places.js';
import {compareTimes} from './temporal.js';
import {readTyped, typedText} from './typed-answer.js';
import {readValue} from './value.js';

/** Whether a text matches a definition's regular expression whole; undefined where the expression cannot be run. */
export type Matches = (pattern: string, text: string) => boolean | undefined;

/** What is wrong with the answers at one place, by the limits that the definition sets. */
export function checkAnswers(
  node: SurveyNode,
  matches: Matches | undefined,
): readonly AnswerProblem[] {
  const {item, entries, enabled} = node;
  // What a person cannot see or change is nothing to ask of them.
  if (!enabled || item.hidden || item.readOnly) return none;
  if (!isQuestion(item)) return isMissingGroup(node) ? [{node, code: 'required'}] : none;
  const problems: AnswerProblem[] = [];
  let given = 0;
  entries.forEach((entry, index) => {
    if (entry.value || entry.text.trim() !== '') given++;
    const problem = checkEntry(item, entry, matches);
    if (problem) problems.push({node, index, ...problem});
  });
  if (given < item.minOccurs) problems.push(tooFew(node, given));
  if (given > item.maxOccurs) problems.push({node, code: 'too-many', limit: item.maxOccurs});
  return problems;
}

type Found = Pick<AnswerProblem, 'code' | 'limit'>;

const none: readonly never[] = [];

function tooFew(node: SurveyNode, given: number): AnswerProblem {
  const {minOccurs} = node.item;
  if (given === 0 && minOccurs === 1) return {node, index: 0, code: 'required'};
  return {node, code: 'too-few', limit: minOccurs};
}

function isMissingGroup(node: SurveyNode): boolean {
  return node.item.required && node.item.type === 'group' && !node.nodes.some(isAnswered);
}

function isAnswered({enabled, entries, nodes}: SurveyNode): boolean {
  const isGiven = ({value, nodes: beneath}: SurveyEntry): boolean =>
    value !== undefined || beneath.some(isAnswered);
  return enabled && (entries.some(isGiven) || nodes.some(isAnswered));
}

function checkEntry(
  item: SurveyItem,
  entry: SurveyEntry,
  matches: Matches | undefined,
): Found | undefined {
  if (!entry.value) {
    const typed = readTyped(item, entry.text);
    return typed && 'problem' in typed ? unread(item, entry.text, typed.problem) : undefined;
  }
  const limits = limitsOf(item);
  return (
    checkLength(entry.value, limits) ??
    checkRange(entry.value, limits) ??
    checkPattern(entry.value, limits.pattern, matches) ??
    checkFile(entry.value, limits)
  );
}

/** FHIR's whole numbers have 32 bits: where the definition has no nearer limit, theirs is told. */
function unread(item: SurveyItem, text: string, code: AnswerProblemCode): Found {
  if (code !== 'too-large') return {code};
  const {min, max} = limitsOf(item);
  return /^\s*[-−]/.test(text)
    ? {code: 'too-small', limit: min ?? -(2 ** 31)}
    : {code, limit: max ?? 2 ** 31 - 1};
}

function checkLength({valueString, valueUri}: FhirValue, limits: ItemLimits): Found | undefined {
  const text = valueString ?? valueUri;
  if (text === undefined) return undefined;
  const {minLength, maxLength} = limits;
  const length = [...text].length;
  if (minLength !== undefined && length < minLength) return {code: 'too-short', limit: minLength};
  if (maxLength !== undefined && length > maxLength) return {code: 'too-long', limit: maxLength};
  return undefined;
}

function checkRange(value: FhirValue, {min, max, maxDecimalPlaces}: ItemLimits): Found | undefined {
  const read = readValue(value);
  const content = read?.kind === 'Quantity' ? value.valueQuantity?.value : read?.content;
  if (isBelow(content, min)) return {code: 'too-small', limit: min};
  if (isBelow(max, content)) return {code: 'too-large', limit: max};
  if (typeof content === 'number' && decimals(content) > (maxDecimalPlaces ?? Infinity)) {
    return {code: 'too-many-decimals', limit: maxDecimalPlaces};
  }
  return undefined;
}

function isBelow(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') return one < other;
  const areTexts = typeof one === 'string' && typeof other === 'string';
  return areTexts && (compareTimes(one, other) ?? 0) < 0;
}

function decimals(number: number): number {
  const [digits = '', power = '0'] = String(number).split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(power));
}

function checkPattern(
  value: FhirValue,
  pattern: string | undefined,
  matches: Matches | undefined,
): Found | undefined {
  if (pattern === undefined) return undefined;
  const text = typedText(value);
  return text !== '' && matches?.(pattern, text) === false ? wrongForm : undefined;
}

const wrongForm: {readonly code: AnswerProblemCode} = {code: 'wrong-form'};

function checkFile(
  {valueAttachment}: FhirValue,
  {maxSize, mimeTypes}: ItemLimits,
): Found | undefined {
  if (!valueAttachment) return undefined;
  if (maxSize !== undefined && sizeOf(valueAttachment) > maxSize) {
    return {code: 'file-too-large', limit: maxSize};
  }
  const {contentType = ''} = valueAttachment;
  const isOfType = (type: string): boolean =>
    type === contentType || (type.endsWith('/*') && contentType.startsWith(type.slice(0, -1)));
  return mimeTypes && !mimeTypes.some(isOfType)
    ? {code: 'wrong-file-type', limit: mimeTypes.join(', ')}
    : undefined;
}

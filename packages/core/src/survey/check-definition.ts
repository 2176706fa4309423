import {checkConditions} from './check-conditions.js';
import {definitionLimits} from './definition-limits.js';
import {extensionName} from './extensions.js';
import {refuse, type CheckedItem, type Found, type Json} from './found-issues.js';
import {isKnownExtension} from './known-extensions.js';
import {controlOf} from './read-items.js';
import {isAnswer} from './initial-values.js';
import type {Extension, ItemType} from './questionnaire.js';
import type {SurveyIssue, SurveyIssueCode} from './survey-issue.js';
import {answerKinds, isOfKind} from './value-kinds.js';
import {isRecord, readValue} from './value.js';

/**
 * Everything that is wrong with a definition, or asked for and not done. It may be shown only where nothing is
 * `refused`.
 */
export function checkDefinition(definition: unknown): SurveyIssue[] {
  if (!isRecord(definition) || definition.resourceType !== 'Questionnaire') {
    return [{code: 'not-a-questionnaire', severity: 'refused', path: 'Questionnaire'}];
  }
  const found: Found = {issues: [], items: new Map(), count: 0};
  checkExtensions(definition, {path: 'Questionnaire', found});
  // They may change what anything in it means (https://hl7.org/fhir/R4/resource.html#implicitRules), and none is known.
  if (definition.implicitRules !== undefined)
    refuse(found, 'unsupported-field', 'Questionnaire.implicitRules');
  if (definition.item !== undefined)
    checkItems(definition.item, 'Questionnaire', {found, depth: 1});
  checkConditions(found);
  return found.issues;
}

/** True where an issue keeps a definition from being shown. */
export const isRefusal = ({severity}: SurveyIssue): boolean => severity === 'refused';

interface Level {
  readonly found: Found;
  readonly depth: number;
  readonly parent?: string | undefined;
}

function checkItems(list: unknown, at: string, level: Level): void {
  const {found, depth} = level;
  if (!Array.isArray(list)) return refuse(found, 'malformed', `${at}.item`);
  if (depth > definitionLimits.depth) return refuse(found, 'too-deep', `${at}.item`);
  for (const [index, item] of (list as readonly unknown[]).entries()) {
    if (++found.count > definitionLimits.items) {
      if (found.count === definitionLimits.items + 1) refuse(found, 'too-many-items', at);
      return;
    }
    const path = `${at}.item[${String(index)}]`;
    if (isRecord(item)) checkItem(item, path, level);
    else refuse(found, 'malformed', path);
  }
}

function checkItem(source: Json, path: string, {found, depth, parent}: Level): void {
  const linkId = typeof source.linkId === 'string' ? source.linkId : '';
  const item = {source, path, linkId, parent};
  if (linkId === '') refuse(found, 'missing-link-id', path);
  else if (found.items.has(linkId)) refuse(found, 'duplicate-link-id', path, linkId);
  else found.items.set(linkId, item);
  checkFields(item, found);
  checkType(item, found);
  checkExtensions(source, {path, found, linkId});
  for (const name of ['_text', '_prefix']) {
    if (isRecord(source[name]))
      checkExtensions(source[name], {path: `${path}.${name}`, found, linkId});
  }
  if (Array.isArray(source.initial)) checkInitial(item, source.initial, found);
  if (Array.isArray(source.answerOption)) checkOptions(item, source.answerOption, found);
  if (source.item !== undefined) {
    checkItems(source.item, path, {found, depth: depth + 1, parent: linkId});
  }
}

const fields: Readonly<Record<string, 'string' | 'boolean' | 'number' | 'list' | 'object'>> = {
  linkId: 'string',
  id: 'string',
  definition: 'string',
  code: 'list',
  prefix: 'string',
  _prefix: 'object',
  text: 'string',
  _text: 'object',
  type: 'string',
  enableWhen: 'list',
  enableBehavior: 'string',
  required: 'boolean',
  repeats: 'boolean',
  readOnly: 'boolean',
  maxLength: 'number',
  answerValueSet: 'string',
  answerOption: 'list',
  initial: 'list',
  item: 'list',
  extension: 'list',
  modifierExtension: 'list',
};

function checkFields({source, path, linkId}: CheckedItem, found: Found): void {
  for (const name in source) {
    const form = fields[name];
    if (form === undefined) {
      const at = `${path}.${name}`;
      found.issues.push({code: 'unsupported-field', severity: 'partial', path: at, linkId});
    } else if (!isOfForm(source[name], form) && name !== 'item' && name !== 'linkId') {
      refuse(found, 'malformed', `${path}.${name}`, linkId);
    }
  }
}

function isOfForm(value: unknown, form: (typeof fields)[string]): boolean {
  if (form === 'list') return Array.isArray(value) && value.every(isRecord);
  return form === 'object' ? isRecord(value) : typeof value === form;
}

function checkType({source, path, linkId}: CheckedItem, found: Found): void {
  const {type} = source;
  if (!isItemType(type)) {
    refuse(found, 'unknown-item-type', `${path}.type`, typeof type === 'string' ? type : undefined);
    return;
  }
  const code = type === 'reference' ? 'unsupported-item-type' : optionsFault(source);
  if (code) found.issues.push({code, severity: 'partial', path, linkId, subject: type});
}

function isItemType(type: unknown): type is ItemType {
  return typeof type === 'string' && Object.hasOwn(answerKinds, type);
}

/** A choice needs its options from one place: a list, a value set, or an expression. */
function optionsFault({
  type,
  answerOption,
  answerValueSet,
  extension,
}: Json): SurveyIssueCode | undefined {
  if (answerOption !== undefined && answerValueSet !== undefined) return 'unsupported-field';
  if (type !== 'choice' || answerOption !== undefined || answerValueSet !== undefined)
    return undefined;
  const isComputed =
    Array.isArray(extension) &&
    extension.some((each) => extensionName(addressOf(each) ?? '') === 'answerExpression');
  return isComputed ? undefined : 'options-missing';
}

function checkOptions({path, linkId}: CheckedItem, list: readonly unknown[], found: Found): void {
  for (let index = 0; index < list.length; index++) {
    const option = list[index];
    if (!isRecord(option)) continue;
    const value = readValue(option);
    const {_valueString: text, valueCoding: coding} = option;
    const display = isRecord(coding) ? coding._display : undefined;
    const isSound = value && isOfKind(value.kind, value.content);
    if (isSound && !hasMore(option) && !hasMore(text) && !hasMore(coding) && !hasMore(display)) {
      continue;
    }
    const at = `${path}.answerOption[${String(index)}]`;
    if (!isSound) refuse(found, 'malformed', at, linkId);
    checkExtensions(option, {path: at, found, linkId});
    checkExtensions(text, {path: `${at}._valueString`, found, linkId});
    checkExtensions(coding, {path: `${at}.valueCoding`, found, linkId});
    checkExtensions(display, {path: `${at}.valueCoding._display`, found, linkId});
  }
}

function checkInitial(
  {source, path, linkId}: CheckedItem,
  list: readonly unknown[],
  found: Found,
): void {
  const {type} = source;
  if (!isItemType(type)) return;
  list.forEach((value, index) => {
    if (isRecord(value) && isAnswer(type, value)) return;
    const at = `${path}.initial[${String(index)}]`;
    found.issues.push({code: 'invalid-value', severity: 'partial', path: at, linkId});
  });
}

/** Most elements have no extension: where one is, is written down only for those that have. */
function hasMore(element: unknown): boolean {
  return (
    isRecord(element) &&
    (element.extension !== undefined || element.modifierExtension !== undefined)
  );
}

interface Spot {
  readonly path: string;
  readonly found: Found;
  readonly linkId?: string | undefined;
}

// Made for other work than filling in: extraction, authoring, terminology servers that nobody contacts here.
const otherUses =
  /(designNote|[oO]bservation|[eE]xtract|[tT]erminology-?[sS]erver|usageContext|performerType|sourceQueries|subjectType|assembl)/;

function checkExtensions(element: unknown, {path, found, linkId}: Spot): void {
  if (!isRecord(element)) return;
  if (Array.isArray(element.modifierExtension)) {
    (element.modifierExtension as readonly unknown[]).forEach((extension, index) => {
      const at = `${path}.modifierExtension[${String(index)}]`;
      refuse(found, 'unknown-modifier-extension', at, addressOf(extension));
    });
  }
  if (!Array.isArray(element.extension)) return;
  (element.extension as readonly unknown[]).forEach((extension, index) => {
    const at = `${path}.extension[${String(index)}]`;
    const subject = addressOf(extension);
    if (subject === undefined) return refuse(found, 'malformed', at, linkId);
    if (extensionName(subject) === 'itemControl')
      checkControl(extension as Extension, {path: at, found, linkId});
    if (isKnownExtension(subject)) return;
    const [code, severity] = otherUses.test(subject)
      ? (['unused-extension', 'note'] as const)
      : (['unsupported-extension', 'partial'] as const);
    found.issues.push({code, severity, path: at, linkId, subject});
  });
}

const addressOf = (extension: unknown): string | undefined =>
  isRecord(extension) && typeof extension.url === 'string' ? extension.url : undefined;

function checkControl(extension: Extension, {path, found, linkId}: Spot): void {
  const control = controlOf(extension);
  // Its questions are rows here, as those of a table, and not columns.
  if (control !== undefined && control !== 'htable') return;
  const subject = extension.valueCodeableConcept?.coding?.[0]?.code;
  found.issues.push({code: 'unsupported-value', severity: 'partial', path, linkId, subject});
}

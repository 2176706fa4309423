import {extensionName, extensionsOf} from './extensions.js';
import type {AnswerOption, Extension, QuestionnaireItem} from './questionnaire.js';
import type {ItemControl, ItemLimits, SurveyItem} from './survey-item.js';
import {readValue} from './value.js';

/** Brings the options of a value set that an item names; none where it is not known. */
export type OptionsOf = (valueSet: string) => readonly AnswerOption[] | undefined;

/** Reads the items of a definition that was checked, once for all places where they are asked. */
export function readItems(
  sources: readonly QuestionnaireItem[],
  optionsOf: OptionsOf,
): readonly SurveyItem[] {
  const readAll = (
    list: readonly QuestionnaireItem[],
    parent: SurveyItem | undefined,
    at: string,
  ): readonly SurveyItem[] =>
    list.map((source, index) => {
      const item = readItem(source, `${at}.item[${String(index)}]`, optionsOf);
      item.parent = parent;
      if (source.item) item.items = readAll(source.item, item, item.path);
      return item;
    });
  return readAll(sources, undefined, 'Questionnaire');
}

type Writable<Type> = {-readonly [Field in keyof Type]: Type[Field]};

function readItem(
  source: QuestionnaireItem,
  path: string,
  optionsOf: OptionsOf,
): Writable<SurveyItem> {
  const found = source.extension ? byName(source.extension) : nothing;
  const required = source.required === true;
  const isAsked = source.type !== 'display';
  const repeats = isAsked && source.repeats === true;
  return {
    linkId: source.linkId,
    type: source.type,
    source,
    path,
    parent: undefined,
    items: none,
    control: found.itemControl ? controlOf(found.itemControl) : undefined,
    required,
    repeats,
    readOnly: source.readOnly === true,
    hidden: found.hidden?.valueBoolean === true,
    minOccurs: found.minOccurs?.valueInteger ?? (required ? 1 : 0),
    maxOccurs: found.maxOccurs?.valueInteger ?? (repeats ? Infinity : 1),
    enableWhen: source.enableWhen ?? none,
    enableBehavior: source.enableBehavior ?? 'all',
    disabledDisplay: found.disabledDisplay?.valueCode === 'protected' ? 'protected' : 'hidden',
    options:
      source.answerOption ??
      (source.answerValueSet ? optionsOf(source.answerValueSet) : none) ??
      none,
    limits:
      found === nothing && source.maxLength === undefined ? noLimits : limitsOf(source, found),
  };
}

const none: readonly never[] = [];
const nothing: Readonly<Record<string, Extension>> = {};
const noLimits: ItemLimits = {};

function byName(extensions: readonly Extension[]): Readonly<Record<string, Extension>> {
  const found: Record<string, Extension> = {};
  for (const extension of extensions) {
    found[extensionName(extension.url)] ??= extension;
  }
  return found;
}

function limitsOf(
  source: QuestionnaireItem,
  found: Readonly<Record<string, Extension>>,
): ItemLimits {
  return {
    min: limitOf(found.minValue),
    max: limitOf(found.maxValue),
    minLength: found.minLength?.valueInteger,
    maxLength: source.maxLength,
    maxDecimalPlaces: found.maxDecimalPlaces?.valueInteger,
    pattern: found.regex?.valueString,
    maxSize: found.maxSize?.valueDecimal,
    mimeTypes: found.mimeType && extensionsOf(source, 'mimeType').map(mimeTypeOf),
  };
}

const mimeTypeOf = ({valueCode, valueString}: Extension): string => valueCode ?? valueString ?? '';

function limitOf(extension: Extension | undefined): number | string | undefined {
  const limit = extension && readValue(extension);
  const content =
    limit?.kind === 'Quantity' ? (limit.content as {value?: number}).value : limit?.content;
  return typeof content === 'number' || typeof content === 'string' ? content : undefined;
}

const controls: ReadonlySet<string> = new Set<ItemControl>([
  'radio-button',
  'check-box',
  'drop-down',
  'autocomplete',
  'slider',
  'text-area',
  'spinner',
  'table',
  'gtable',
  'htable',
  'matrix',
  'page',
  'tab',
  'tab-container',
  'header',
  'footer',
  'help',
  'legal',
  'prompt',
  'unit',
  'lower',
  'upper',
  'flyover',
  'list',
  'inline',
]);

/** The itemControl code this version knows; undefined where it knows none. */
export function controlOf({valueCodeableConcept}: Extension): ItemControl | undefined {
  const code = valueCodeableConcept?.coding?.find((coding) =>
    controls.has(coding.code ?? ''),
  )?.code;
  return code as ItemControl | undefined;
}

import {extensionName} from './extensions.js';
import type {AnswerOption, Extension, QuestionnaireItem} from './questionnaire.js';
import type {ItemControl, SurveyItem} from './survey-item.js';

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
      item.hidden ||= !!parent?.hidden;
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
  };
}

const none: readonly never[] = [];
const nothing: Readonly<Record<string, Extension>> = {};

function byName(extensions: readonly Extension[]): Readonly<Record<string, Extension>> {
  const found: Record<string, Extension> = {};
  for (const extension of extensions) {
    found[extensionName(extension.url)] ??= extension;
  }
  return found;
}

const controls =
  /^(radio-button|check-box|drop-down|autocomplete|slider|text-area|spinner|[gh]?table|matrix|page|tab|tab-container|header|footer|help|legal|prompt|unit|lower|upper|flyover|list|inline)$/;

/** The itemControl code this version knows; undefined where it knows none. */
export function controlOf({valueCodeableConcept}: Extension): ItemControl | undefined {
  const code = valueCodeableConcept?.coding?.find((coding) =>
    controls.test(coding.code ?? ''),
  )?.code;
  return code as ItemControl | undefined;
}

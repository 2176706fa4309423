import type {EnableWhen, Extended, Extension, Questionnaire} from '@patient-relations/core/survey';

/**
 * True for a definition in which `checkDefinition` surely finds nothing and for which nothing more must be loaded. Most
 * are; any other is read by the full check, which a page then fetches and which says what is wrong where. May throw
 * where something has not the form that FHIR gives it.
 */
export function isPlainDefinition(definition: unknown): definition is Questionnaire {
  const {resourceType, implicitRules, item, _title = {}} = definition as Json;
  return (
    resourceType === 'Questionnaire' &&
    implicitRules === undefined &&
    hasPlainExtensions(definition) &&
    hasPlainExtensions(_title) &&
    arePlainItems(item, new Set(), 0)
  );
}

type Json = Readonly<Record<string, unknown>>;

/** Depth and number stay far below what the full check refuses. */
function arePlainItems(list: unknown, earlier: Set<unknown>, depth: number): boolean {
  return (
    depth < 9 && (list as readonly Json[]).every((item: Json) => isPlainItem(item, earlier, depth))
  );
}

function isPlainItem(item: Json, earlier: Set<unknown>, depth: number): boolean {
  const {linkId, type, item: items = []} = item;
  for (const name in item) if (!isPlainField(name, item[name])) return false;
  return (
    Boolean(linkId) &&
    !earlier.has(linkId) &&
    plainTypes.test(type as string) &&
    (type !== 'choice' || item['answerOption'] !== undefined) &&
    hasPlainExtensions(item) &&
    arePlainConditions(item, earlier) &&
    earlier.add(linkId).size < 9999 &&
    arePlainItems(items, earlier, depth + 1)
  );
}

const plainTypes =
  /^(group|display|boolean|decimal|integer|date|dateTime|time|string|text|url|(open-)?choice|attachment|quantity)$/;

function isPlainField(name: string, value: unknown): boolean {
  const type = plainFields[name];
  if (type) return typeof value === type;
  if (name === 'answerOption') return (value as readonly Json[]).every(isPlainOption);
  if (/^_(text|prefix)$/.test(name)) return hasPlainExtensions(value);
  // Looked at elsewhere.
  return /^(item|extension|enable(When|Behavior))$/.test(name);
}

const plainFields: Readonly<Record<string, string>> = {
  linkId: 'string',
  type: 'string',
  text: 'string',
  prefix: 'string',
  definition: 'string',
  id: 'string',
  required: 'boolean',
  repeats: 'boolean',
  readOnly: 'boolean',
  maxLength: 'number',
};

function isPlainOption(option: Json): boolean {
  const {valueString, _valueString = {}, valueCoding = {}} = option;
  const {code, _display = {}} = valueCoding as Json;
  for (const name in option)
    if (!/^(_?valueString|valueCoding|extension)$/.test(name)) return false;
  return (
    hasPlainExtensions(option) &&
    hasPlainExtensions(valueCoding) &&
    hasPlainExtensions(_display) &&
    hasPlainExtensions(_valueString) &&
    (option['valueCoding'] === undefined
      ? typeof valueString === 'string' && valueString !== ''
      : typeof code === 'string' && valueString === undefined)
  );
}

/** Conditions that look back cannot go round in a circle. */
function arePlainConditions(
  {enableWhen = [], enableBehavior = 'all'}: Json,
  earlier: ReadonlySet<unknown>,
): boolean {
  return (
    /^(all|any)$/.test(enableBehavior as string) &&
    (enableWhen as readonly EnableWhen[]).every(
      ({question, operator, answerBoolean, answerCoding, ...others}) =>
        earlier.has(question) &&
        Object.keys(others).length === 0 &&
        (typeof answerBoolean === 'boolean'
          ? answerCoding === undefined && /^(exists|!?=)$/.test(operator)
          : typeof answerCoding?.code === 'string' && /^!?=$/.test(operator)),
    )
  );
}

function hasPlainExtensions(element: unknown): boolean {
  const {extension = [], modifierExtension} = element as Extended & Json;
  return (
    modifierExtension === undefined && !Array.isArray(element) && extension.every(isPlainExtension)
  );
}

function isPlainExtension({url, valueCodeableConcept}: Extension): boolean {
  return url === `${fhir}questionnaire-itemControl`
    ? plainControls.test(valueCodeableConcept?.coding?.[0]?.code ?? '')
    : plainExtensions.test(url);
}

const fhir = 'http://hl7.org/fhir/StructureDefinition/';

const plainControls = /^(radio-button|check-box|text-area)$/;

// What the engine reads by itself.
const plainExtensions =
  /^http:\/\/hl7\.org\/fhir\/StructureDefinition\/(translation|ordinalValue|itemWeight|minLength|m..Value|maxDecimalPlaces|questionnaire-(hidden|m..Occurs|unit|unitOption|choiceOrientation|optionPrefix|optionExclusive|sliderStepValue))$/;

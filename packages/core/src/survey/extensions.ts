import type {Extended, Extension} from './questionnaire.js';

const fhir = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';

/**
 * The extensions a survey acts on, by the name used here. Where FHIR R4 and SDC (https://hl7.org/fhir/uv/sdc/) both
 * define one, both addresses count.
 */
export const extensionNames: Readonly<Record<string, string>> = {
  ...named(fhir, {
    'questionnaire-itemControl': 'itemControl',
    'questionnaire-hidden': 'hidden',
    'questionnaire-minOccurs': 'minOccurs',
    'questionnaire-maxOccurs': 'maxOccurs',
    'questionnaire-unit': 'unit',
    'questionnaire-unitOption': 'unitOption',
    'questionnaire-choiceOrientation': 'choiceOrientation',
    'questionnaire-optionPrefix': 'optionPrefix',
    'questionnaire-optionExclusive': 'optionExclusive',
    'questionnaire-sliderStepValue': 'sliderStepValue',
    'questionnaire-displayCategory': 'displayCategory',
    'questionnaire-supportLink': 'supportLink',
    'questionnaire-constraint': 'targetConstraint',
    ordinalValue: 'ordinalValue',
    itemWeight: 'itemWeight',
    minLength: 'minLength',
    minValue: 'minValue',
    maxValue: 'maxValue',
    maxDecimalPlaces: 'maxDecimalPlaces',
    maxSize: 'maxSize',
    mimeType: 'mimeType',
    regex: 'regex',
    entryFormat: 'entryFormat',
    targetConstraint: 'targetConstraint',
    translation: 'translation',
    'rendering-xhtml': 'xhtml',
    'rendering-markdown': 'markdown',
    variable: 'variable',
    'cqf-expression': 'expression',
  }),
  ...named(sdc, {
    openLabel: 'openLabel',
    launchContext: 'launchContext',
    calculatedExpression: 'calculatedExpression',
    initialExpression: 'initialExpression',
    enableWhenExpression: 'enableWhenExpression',
    answerExpression: 'answerExpression',
    disabledDisplay: 'disabledDisplay',
  }),
  'http://hl7.org/fhir/5.0/StructureDefinition/extension-Questionnaire.item.disabledDisplay':
    'disabledDisplay',
};

function named(
  base: string,
  names: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(names).map(([url, name]) => [base + url, name]));
}

/** All of an element's extensions of one name. */
export function extensionsOf(element: Extended | undefined, name: string): readonly Extension[] {
  return element?.extension?.filter(({url}) => extensionNames[url] === name) ?? none;
}

/** An element's first extension of one name. */
export function extensionOf(element: Extended | undefined, name: string): Extension | undefined {
  return element?.extension?.find(({url}) => extensionNames[url] === name);
}

const none: readonly Extension[] = [];

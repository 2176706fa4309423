/**
 * The addresses of the extensions a survey acts on, of FHIR R4 and of SDC (https://hl7.org/fhir/uv/sdc/). Any other is
 * reported.
 */
export const knownExtensions: ReadonlySet<string> = new Set([
  ...under(
    'http://hl7.org/fhir/StructureDefinition/',
    `questionnaire-itemControl questionnaire-hidden questionnaire-minOccurs questionnaire-maxOccurs
    questionnaire-unit questionnaire-unitOption questionnaire-choiceOrientation questionnaire-optionPrefix
    questionnaire-optionExclusive questionnaire-sliderStepValue questionnaire-displayCategory
    questionnaire-supportLink questionnaire-constraint ordinalValue itemWeight minLength minValue maxValue
    maxDecimalPlaces maxSize mimeType regex entryFormat targetConstraint translation rendering-xhtml
    rendering-markdown variable cqf-expression`,
  ),
  ...under(
    'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-',
    `openLabel launchContext calculatedExpression initialExpression enableWhenExpression answerExpression
    disabledDisplay`,
  ),
  'http://hl7.org/fhir/5.0/StructureDefinition/extension-Questionnaire.item.disabledDisplay',
]);

function under(base: string, names: string): readonly string[] {
  return names.split(/\s+/).map((name) => base + name);
}

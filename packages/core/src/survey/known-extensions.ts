const basic =
  /^http:\/\/hl7\.org\/fhir\/StructureDefinition\/(questionnaire-(itemControl|hidden|m..Occurs|unit|unitOption|choiceOrientation|option(Prefix|Exclusive)|sliderStepValue|displayCategory|supportLink|constraint)|ordinalValue|itemWeight|minLength|m..Value|maxDecimalPlaces|maxSize|mimeType|regex|entryFormat|targetConstraint|translation|rendering-(xhtml|markdown)|variable|cqf-expression)$/;

const structured =
  /^http:\/\/hl7\.org\/fhir\/uv\/sdc\/StructureDefinition\/sdc-questionnaire-(openLabel|launchContext|(calculated|initial|enableWhen|answer)Expression|disabledDisplay)$/;

const disabledDisplay =
  'http://hl7.org/fhir/5.0/StructureDefinition/extension-Questionnaire.item.disabledDisplay';

/** True for an extension a survey acts on: of FHIR R4, of SDC, or of R5 for use in R4. Any other is reported. */
export function isKnownExtension(url: string): boolean {
  return basic.test(url) || structured.test(url) || url === disabledDisplay;
}

import {extensionsOf} from './extensions.js';
import type {Extended, FhirValue} from './questionnaire.js';

/** The score that an option carries: http://hl7.org/fhir/R4/extension-ordinalvalue.html, or SDC's itemWeight. */
export function weightOf(option: FhirValue): number | undefined {
  const holders: readonly (Extended | undefined)[] = [option as Extended, option.valueCoding];
  for (const holder of holders) {
    const [weight] = [
      ...extensionsOf(holder, 'itemWeight'),
      ...extensionsOf(holder, 'ordinalValue'),
    ];
    if (weight?.valueDecimal !== undefined) return weight.valueDecimal;
  }
  return undefined;
}

import type {FhirValue} from './questionnaire.js';
import {readValue} from './value.js';

/** An option as an answer: its value, with what FHIR says an answer keeps of it (its weight stays with the option). */
export function asAnswer({valueCoding, ...option}: FhirValue): FhirValue {
  if (valueCoding) {
    const {_display, extension, ...coding} = valueCoding;
    return {valueCoding: coding};
  }
  const read = readValue(option);
  return read ? {[`value${read.kind}`]: read.content} : {};
}

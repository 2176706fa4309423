import {html} from 'lit';
import {extensionOf, isSameValue} from '@patient-relations/core/survey';
import type {AnswerOption, Extended, FhirValue, SurveyNode} from '@patient-relations/core/survey';
import type {Words} from '../../fields/field.js';
import {optionText, type Field} from '../field.js';

/** The words of an option, after the letter or number that the definition puts before it. */
export function optionWords({words}: Pick<Field, 'words'>, option: AnswerOption): Words {
  const {valueCoding, valueReference: reference, _valueString} = option;
  const text = reference ? (reference.display ?? reference.reference) : optionText(option);
  const shown = words(text, valueCoding?._display ?? _valueString);
  const prefix = prefixOf(option) ?? prefixOf(valueCoding);
  return prefix ? html`${prefix}&nbsp;${shown}` : shown;
}

const prefixOf = (element: Extended | undefined): string | undefined =>
  element && extensionOf(element, 'optionPrefix')?.valueString;

/** Where the options are that were chosen, in the order of the list. */
export function chosenOptions({options, entries}: SurveyNode): readonly number[] {
  return options.flatMap((option, index) =>
    entries.some(({value}) => value && isSameValue(value, option)) ? [index] : [],
  );
}

/** An answer in the person's own words, beside the options. */
export function ownAnswer({options, entries}: SurveyNode): string {
  const isOffered = (value: FhirValue): boolean =>
    options.some((option) => isSameValue(value, option));
  return (
    entries.find(({value}) => value?.valueString !== undefined && !isOffered(value))?.value
      ?.valueString ?? ''
  );
}

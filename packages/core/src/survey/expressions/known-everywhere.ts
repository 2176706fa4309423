import {extensionsOf} from '../extensions.js';
import type {ExpressionHost} from './expression-host.js';

/**
 * What every expression can refer to: the response, the definition, and what the page brought along for the launch
 * contexts that are declared (http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-launchContext). One that
 * the page has nothing for is empty, and no fault.
 */
export function knownEverywhere({survey, options}: ExpressionHost, response: object): object {
  const declared = extensionsOf(survey.definition, 'launchContext').flatMap(({extension = []}) => {
    const name = extension.find(({url}) => url === 'name') as
      {readonly valueCoding?: {readonly code?: string}; readonly valueId?: string} | undefined;
    return name?.valueCoding?.code ?? name?.valueId ?? [];
  });
  return Object.assign(
    Object.create(null) as object,
    Object.fromEntries(declared.map((name) => [name, []])),
    options.launchContext,
    {resource: response, questionnaire: survey.definition},
  );
}

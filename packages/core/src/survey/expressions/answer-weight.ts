import {weightOf} from '../option-weight.js';
import type {FhirValue} from '../questionnaire.js';
import type {SurveyNode} from '../survey.js';
import {isRecord, isSameValue, readValue} from '../value.js';
import type {ResultNode} from './guarded-functions.js';

/**
 * The score of an answer in a response, as SDC's `weight()` and `ordinal()` tell it: its own, else that of the option
 * it was chosen from. Undefined for anything that has none; no code system is asked.
 */
export function weightOfAnswer(
  node: ResultNode,
  placesOf: (linkId: string) => readonly SurveyNode[],
): number | undefined {
  const value = valueIn(node);
  if (!value) return undefined;
  const own = weightOf(value);
  if (own !== undefined) return own;
  const [place] = placesOf(linkIdOf(node) ?? '');
  const option = place?.options.find((each) => isSameValue(each, value));
  return option && weightOf(option);
}

/** What was answered, of the answer itself or of the value in it. */
function valueIn({data, fhirNodeDataType}: ResultNode): FhirValue | undefined {
  if (isRecord(data) && readValue(data)) return data;
  if (!fhirNodeDataType || data === null || data === undefined) return undefined;
  const kind = fhirNodeDataType.charAt(0).toUpperCase() + fhirNodeDataType.slice(1);
  const isNumber = kind === 'Integer' || kind === 'Decimal';
  return {[`value${kind}`]: isNumber ? Number(data) : data};
}

function linkIdOf(node: ResultNode): string | undefined {
  for (let at: ResultNode | null = node; at; at = at.parentResNode) {
    if (isRecord(at.data) && typeof at.data.linkId === 'string') return at.data.linkId;
  }
  return undefined;
}

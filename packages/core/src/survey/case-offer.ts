import {weightOf} from './option-weight.js';
import type {FhirValue, Questionnaire, QuestionnaireItem} from './questionnaire.js';
import type {QuestionnaireResponse, ResponseItem} from './questionnaire-response.js';
import {isSameValue, readValue} from './value.js';
import {containedOptions} from './value-sets.js';

/** From which answer on a person is offered a private case: at `atMost` and below. */
export interface CaseOffer {
  readonly linkId: string;
  /** In ordinal value: the number answered, or the `ordinalValue` or `itemWeight` of the option chosen. */
  readonly atMost: number;
}

/** True when a response answers the rule's question so low that the person should be offered a private case. */
export function offersCase(
  {linkId, atMost}: CaseOffer,
  definition: Questionnaire,
  response: QuestionnaireResponse,
): boolean {
  const item = itemOf(definition.item, linkId);
  const options = item?.answerOption ?? containedOptions(definition, item?.answerValueSet) ?? [];
  return answersTo(response.item, linkId).some((answer) => {
    const score = ordinalOf(answer, options);
    return score !== undefined && score <= atMost;
  });
}

function ordinalOf(
  answer: FhirValue,
  options: NonNullable<QuestionnaireItem['answerOption']>,
): number | undefined {
  const option = options.find((each) => isSameValue(each, answer));
  const weight = option && weightOf(option);
  if (weight !== undefined) return weight;
  const content = readValue(answer)?.content;
  return typeof content === 'number' ? content : undefined;
}

function itemOf(
  items: readonly QuestionnaireItem[] = [],
  linkId: string,
): QuestionnaireItem | undefined {
  for (const item of items) {
    const found = item.linkId === linkId ? item : itemOf(item.item, linkId);
    if (found) return found;
  }
  return undefined;
}

function answersTo(items: readonly ResponseItem[] = [], linkId: string): readonly FhirValue[] {
  return items.flatMap((item) => [
    ...(item.linkId === linkId ? (item.answer ?? []) : []),
    ...answersTo(item.item, linkId),
    ...(item.answer ?? []).flatMap((answer) => answersTo(answer.item, linkId)),
  ]);
}

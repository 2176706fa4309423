import {extensionOf} from './extensions.js';
import type {FhirValue, Questionnaire, QuestionnaireItem} from './questionnaire.js';
import type {QuestionnaireResponse, ResponseItem} from './questionnaire-response.js';
import {isSameValue, readValue} from './value.js';

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
  const options = itemOf(definition.item, linkId)?.answerOption ?? [];
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
  for (const element of [option, option?.valueCoding, answer.valueCoding])
    for (const name of ['ordinalValue', 'itemWeight']) {
      const score = extensionOf(element, name)?.valueDecimal;
      if (score !== undefined) return score;
    }
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

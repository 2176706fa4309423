import type {SurveyMode} from '../survey/campaign.js';
import type {FhirValue} from '../survey/questionnaire.js';
import type {QuestionnaireResponse, ResponseItem} from '../survey/questionnaire-response.js';

/** A response and the way it came, which decides what it may be compared with. */
export interface CollectedResponse {
  readonly response: QuestionnaireResponse;
  readonly mode: SurveyMode;
}

/** One person's answers by linkId, as a measure names them. */
export type Answers = ReadonlyMap<string, readonly string[]>;

/** Reads the answers that can be scored. A response that was begun and not handed in, or entered in error, has none. */
export function readAnswers({status, item}: QuestionnaireResponse): Answers | undefined {
  if (status === 'in-progress' || status === 'entered-in-error') return undefined;
  const answers = new Map<string, string[]>();
  const queue: ResponseItem[] = [...(item ?? [])];
  for (const {linkId, answer = [], item: items = []} of queue) {
    const keys = answer.flatMap((value) => answerKey(value) ?? []);
    answers.set(linkId, [...(answers.get(linkId) ?? []), ...keys]);
    for (const nested of [...items, ...answer.flatMap((value) => value.item ?? [])])
      queue.push(nested);
  }
  return answers;
}

/** A value as a measure names it; `undefined` for kinds that nobody scores, such as dates and files. */
function answerKey(value: FhirValue): string | undefined {
  const simple =
    value.valueCoding?.code ??
    value.valueInteger ??
    value.valueDecimal ??
    value.valueBoolean ??
    value.valueString ??
    value.valueQuantity?.value;
  return simple === undefined ? undefined : String(simple);
}

import {asAnswer} from './option-value.js';
import type {FhirValue} from './questionnaire.js';
import type {SurveyItem} from './survey-item.js';
import {answerKinds, isOfKind} from './value-kinds.js';
import {readValue} from './value.js';

/**
 * The answers a question begins with: its initial values, or the options marked as chosen. A value that cannot be an
 * answer is left out; `checkDefinition` has said so.
 */
export function initialValues(item: SurveyItem): readonly FhirValue[] {
  const {initial} = item.source;
  const chosen = item.options.filter(({initialSelected}) => initialSelected).map(asAnswer);
  const values = initial?.filter((value) => isAnswer(item.type, value)) ?? chosen;
  return item.repeats ? values : values.slice(0, 1);
}

/** True where a value can answer a question of this type. */
export function isAnswer(type: SurveyItem['type'], value: FhirValue): boolean {
  const read = readValue(value);
  return (
    read !== undefined && answerKinds[type].includes(read.kind) && isOfKind(read.kind, read.content)
  );
}

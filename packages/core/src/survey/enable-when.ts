import type {EnableWhen, FhirValue} from './questionnaire.js';
import {compareValues, expectedValue} from './value.js';

/**
 * Whether the answers of a question meet a condition: https://hl7.org/fhir/R4/valueset-questionnaire-enable-operator.html.
 * One answer that does is enough, but for `!=`, which is met when no answer equals: also when there is none.
 */
export function meets(condition: EnableWhen, answers: readonly FhirValue[]): boolean {
  if (condition.operator === 'exists') return answers.length > 0 === condition.answerBoolean;
  const expected = expectedValue(condition);
  const some = (test: (order: number) => boolean): boolean =>
    answers.some((answer) => {
      const order = compareValues(answer, expected);
      return order !== undefined && test(order);
    });
  switch (condition.operator) {
    case '=':
      return some((order) => order === 0);
    case '!=':
      return !some((order) => order === 0);
    case '>':
      return some((order) => order > 0);
    case '<':
      return some((order) => order < 0);
    case '>=':
      return some((order) => order >= 0);
    case '<=':
      return some((order) => order <= 0);
  }
}

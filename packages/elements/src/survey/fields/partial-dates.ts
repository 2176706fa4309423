import type {FhirValue, SurveyItem, SurveyNode} from '@patient-relations/core/survey';
import {eachNode} from '../each-node.js';

/** The items that are answered with a date that stops at its year, its month or, where a time is asked for, its day. */
export function itemsWithPartialDates(nodes: readonly SurveyNode[]): ReadonlySet<SurveyItem> {
  return new Set(
    eachNode(nodes)
      .filter(({entries}) => entries.some(({value}) => value && isPartial(value)))
      .map(({item}) => item),
  );
}

function isPartial({valueDate, valueDateTime}: FhirValue): boolean {
  return (
    (valueDate !== undefined && valueDate.length < 10) ||
    (valueDateTime !== undefined && !valueDateTime.includes('T'))
  );
}

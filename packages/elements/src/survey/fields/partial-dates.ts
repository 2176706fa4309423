import type {FhirValue, SurveyItem, SurveyNode} from '@patient-relations/core/survey';

/** The items that are answered with a date that stops at its year, its month or, where a time is asked for, its day. */
export function itemsWithPartialDates(nodes: readonly SurveyNode[]): ReadonlySet<SurveyItem> {
  const found = new Set<SurveyItem>();
  const look = ({item, entries, nodes: within}: SurveyNode): void => {
    within.forEach(look);
    for (const {value, nodes: beneath} of entries) {
      if (value && isPartial(value)) found.add(item);
      beneath.forEach(look);
    }
  };
  nodes.forEach(look);
  return found;
}

function isPartial({valueDate, valueDateTime}: FhirValue): boolean {
  return (
    (valueDate !== undefined && valueDate.length < 10) ||
    (valueDateTime !== undefined && !valueDateTime.includes('T'))
  );
}

import type {QuestionnaireItem} from './questionnaire.js';

/** The linkIds of items and of all that lies in them, in their order. */
export function linkIdsOf(items: readonly QuestionnaireItem[] = []): readonly string[] {
  return items.flatMap(({linkId, item}) => [linkId, ...linkIdsOf(item)]);
}

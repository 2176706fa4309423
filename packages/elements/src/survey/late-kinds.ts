import type {CSSResult} from 'lit';
import {isQuestion, type SurveyItem} from '@patient-relations/core/survey';
import type {FieldRenderer} from './field.js';
import {basicRenderer, type RendererOf} from './field-kinds.js';
import {fieldOf, isRow, lateFields, type LateField} from './fields/late-fields.js';

/** Fetches what these items are drawn with, or only shown with where nobody is to answer. */
export async function loadKinds(
  items: readonly SurveyItem[],
  readOnly: boolean,
): Promise<{
  readonly rendererOf: RendererOf;
  readonly styles: readonly CSSResult[];
  readonly hasLateKinds: boolean;
}> {
  const basicOf = (item: SurveyItem): FieldRenderer | undefined =>
    readOnly || isRow(item) ? undefined : basicRenderer(item);
  const lateOf = (item: SurveyItem): LateField => {
    if (!readOnly) return fieldOf(item);
    if (isQuestion(item)) return 'read-only';
    return item.type === 'display' ? 'display' : 'read-only-group';
  };
  const kinds = [...new Set(items.filter((item) => !basicOf(item)).map(lateOf))];
  const late = new Map<LateField, FieldRenderer>();
  await Promise.all(kinds.map(async (kind) => late.set(kind, await lateFields[kind]())));
  const known = new Map<SurveyItem, FieldRenderer>();
  for (const item of items) {
    const renderer = basicOf(item) ?? late.get(lateOf(item));
    if (renderer) known.set(item, renderer);
  }
  return {
    // Every item of the survey is among those that were given.
    rendererOf: (item) => known.get(item) as FieldRenderer,
    styles: [...new Set([...late.values()].flatMap(({styles}) => styles ?? []))],
    hasLateKinds: kinds.length > 0,
  };
}

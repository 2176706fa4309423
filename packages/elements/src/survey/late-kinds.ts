import type {CSSResult} from 'lit';
import type {SurveyItem} from '@patient-relations/core/survey';
import type {FieldRenderer} from './field.js';
import {basicRenderer, type RendererOf} from './field-kinds.js';
import {fieldOf, isRow, lateFields, type LateField} from './fields/late-fields.js';

/** Fetches what these items are drawn with. */
export async function loadKinds(items: readonly SurveyItem[]): Promise<{
  readonly rendererOf: RendererOf;
  readonly styles: readonly CSSResult[];
  readonly hasLateKinds: boolean;
}> {
  const basicOf = (item: SurveyItem): FieldRenderer | undefined =>
    isRow(item) ? undefined : basicRenderer(item);
  const kinds = [...new Set(items.filter((item) => !basicOf(item)).map(fieldOf))];
  const late = new Map<LateField, FieldRenderer>();
  await Promise.all(kinds.map(async (kind) => late.set(kind, await lateFields[kind]())));
  const known = new Map<SurveyItem, FieldRenderer>();
  for (const item of items) {
    const renderer = basicOf(item) ?? late.get(fieldOf(item));
    if (renderer) known.set(item, renderer);
  }
  return {
    // Every item of the survey is among those that were given.
    rendererOf: (item) => known.get(item) as FieldRenderer,
    styles: [...new Set([...late.values()].flatMap(({styles}) => styles ?? []))],
    hasLateKinds: kinds.length > 0,
  };
}

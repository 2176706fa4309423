import type {CSSResult} from 'lit';
import {isQuestion, type SurveyItem} from '@patient-relations/core/survey';
import type {FieldRenderer} from './field.js';
import {basicRenderer, type RendererOf} from './field-kinds.js';
import {fieldOf, isRow, lateFields, type LateField} from './fields/late-fields.js';

/**
 * Fetches what these items are drawn with, or only shown with where nobody is to answer. Those `inLetters` have an
 * answer that the browser's own control for a date cannot show.
 */
export async function loadKinds(
  items: readonly SurveyItem[],
  {readOnly, inLetters}: {readonly readOnly: boolean; readonly inLetters: ReadonlySet<SurveyItem>},
): Promise<{
  readonly rendererOf: RendererOf;
  readonly styles: readonly CSSResult[];
  readonly hasLateKinds: boolean;
}> {
  const basicOf = (item: SurveyItem): FieldRenderer | undefined =>
    readOnly || isRow(item) || inLetters.has(item) ? undefined : basicRenderer(item);
  const lateOf = (item: SurveyItem): LateField => {
    if (!readOnly) return inLetters.has(item) ? inLettersField(item) : fieldOf(item);
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

function inLettersField(item: SurveyItem): LateField {
  const field = fieldOf(item);
  if (field === 'entries') return 'written-dates';
  return field === 'typed' || field === 'typed-line' ? 'written-date' : field;
}

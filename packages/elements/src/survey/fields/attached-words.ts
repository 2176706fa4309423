import type {ItemControl, SurveyItem, SurveyNode} from '@patient-relations/core/survey';
import type {Words} from '../../fields/field.js';
import type {Field} from '../field.js';

const drawnWithQuestion: ReadonlySet<ItemControl | undefined> = new Set<ItemControl>([
  'unit',
  'lower',
  'upper',
]);

/** The display items within a place, as far as they are asked for. */
function displaysIn({nodes, entries}: SurveyNode): readonly SurveyNode[] {
  return [...nodes, ...(entries[0]?.nodes ?? [])].filter(
    ({item, enabled}) => item.type === 'display' && enabled && !item.hidden,
  );
}

/** The words of a display item within a place that has this itemControl; undefined where there is none. */
export function attachedWords(
  {words, node}: Pick<Field, 'words' | 'node'>,
  control: ItemControl,
): Words | undefined {
  const source = displaysIn(node).find(({item}) => item.control === control)?.item.source;
  return source && words(source.text, source._text);
}

/**
 * True for a display item that its question draws where it belongs, beside its control: a unit, the ends of a scale.
 * It must not be drawn once more beneath.
 */
export function isDrawnWithQuestion({type, control, parent}: SurveyItem): boolean {
  return (
    type === 'display' &&
    drawnWithQuestion.has(control) &&
    parent !== undefined &&
    parent.type !== 'group'
  );
}

import type {ItemControl, SurveyNode} from '@patient-relations/core/survey';
import type {Words} from '../../fields/field.js';
import type {Field} from '../field.js';

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

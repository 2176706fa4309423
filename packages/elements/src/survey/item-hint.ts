import {html} from 'lit';
import {extensionOf, type SurveyNode} from '@patient-relations/core/survey';
import type {Words} from '../fields/field.js';
import type {ShowText} from './item-words.js';

/** What helps with the answer: the form it should have, and help that the definition attaches. */
export function hintOf({item, entries}: SurveyNode, show: ShowText): Words | undefined {
  const format = item.source.extension && extensionOf(item.source, 'entryFormat')?.valueString;
  const helps = item.items.length > 0 ? (entries[0]?.nodes.filter(isHelp) ?? []) : [];
  if (!format && helps.length === 0) return undefined;
  return html`${format ? html`${format}&nbsp;` : ''}${helps.map(
    ({item: {source}}) => html`${show(source.text, source._text)}&nbsp;`,
  )}`;
}

/** True for a display item that belongs to a question's control and is not drawn beneath it once more. */
export function isAttached({item}: SurveyNode): boolean {
  const {type, control, parent} = item;
  return (
    type === 'display' && control !== undefined && parent !== undefined && parent.type !== 'group'
  );
}

/** The ends of a scale and the unit stand at the control itself. */
const isHelp = (node: SurveyNode): boolean =>
  node.enabled && isAttached(node) && !/^(lower|upper|unit)$/.test(node.item.control ?? '');

import {html} from 'lit';
import type {Words} from '../../fields/field.js';
import type {Field, Series} from '../field.js';

/** The hint of what repeats, with how many are asked for. */
export function occurrenceHint(
  {hint, say}: Pick<Field | Series, 'hint' | 'say'>,
  {minOccurs, maxOccurs}: {readonly minOccurs: number; readonly maxOccurs: number},
): Words | undefined {
  const least = minOccurs > 1 ? say('atLeast', {count: minOccurs}) : '';
  const most = Number.isFinite(maxOccurs) ? say('atMost', {count: maxOccurs}) : '';
  const words = [least, most].filter(Boolean).join(' ');
  if (!words) return hint;
  return hint ? html`${hint}&nbsp;${words}` : words;
}

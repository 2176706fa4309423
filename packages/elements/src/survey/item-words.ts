import {html} from 'lit';
import type {Extended, SurveyNode} from '@patient-relations/core/survey';
import type {Words} from '../fields/field.js';

/** Shows a text of the definition. */
export type ShowText = (text: string | undefined, extended?: Extended) => Words;

/** The label of a place: its prefix, its text, and the mark where an answer is needed. */
export function labelOf(
  {item}: SurveyNode,
  show: ShowText,
  own: ((key: 'needed') => Words) | undefined,
): Words {
  const {text, _text, prefix, _prefix} = item.source;
  const words = show(text, _text);
  const isMarked = own && item.required && !item.readOnly && item.type !== 'group';
  if (!prefix && !isMarked) return words;
  const label = prefix ? html`${show(prefix, _prefix)}&nbsp;${words}` : words;
  return isMarked ? withMark(label, own('needed')) : label;
}

// Chromium leaves a lone space out of a name where Lit has its marks around it; a space that does not break stays.
function withMark(label: Words, needed: Words): Words {
  if (typeof label !== 'string' || typeof needed !== 'string')
    return html`${label}&nbsp;<span class="optional">${needed}</span>`;
  // By hand, because a form may ask for hundreds of answers.
  const marked = document.createDocumentFragment();
  const mark = document.createElement('span');
  mark.className = 'optional';
  mark.textContent = needed;
  marked.append(`${label}\u00A0`, mark);
  return marked as unknown as Words;
}

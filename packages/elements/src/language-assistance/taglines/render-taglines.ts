import {html, type TemplateResult} from 'lit';
import {renderPhone} from '../render-lines.js';
import {scriptDirection} from '../script-direction.js';
import type {Tagline} from './taglines.js';

const place = '{phone}';

/** The sentences, each in its own language and direction, with a number that can be called. */
export function renderTaglines(lines: readonly Tagline[], phone: string): TemplateResult {
  return html`
    <ul class="taglines">
      ${lines.map(({tag, name, words}) => {
        // A sentence of the hospital's own may lack the place: the number then stands behind it.
        const [before = '', after = ''] = words.includes(place)
          ? words.split(place, 2)
          : [`${words} `];
        return html`<li lang=${tag} dir=${scriptDirection(tag)}>
          <strong>${name}</strong>
          <span>${before}${renderPhone(phone)}${after}</span>
        </li>`;
      })}
    </ul>
  `;
}

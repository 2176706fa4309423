import {html, type TemplateResult} from 'lit';
import {directionOf} from '../../locale/locale-controller.js';
import {renderPhone} from '../render-lines.js';
import type {Tagline} from './taglines.js';

/** The sentences, each in its own language and direction, with a number that can be called. */
export function renderTaglines(lines: readonly Tagline[], phone: string): TemplateResult {
  return html`
    <ul class="taglines">
      ${lines.map(({tag, name, words}) => {
        const [before = '', after = ''] = words.split('{phone}', 2);
        return html`<li lang=${tag} dir=${directionOf(tag)}>
          <strong>${name}</strong>
          <span>${before}${renderPhone(phone)}${after}</span>
        </li>`;
      })}
    </ul>
  `;
}

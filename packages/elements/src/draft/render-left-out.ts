import {html, nothing, type TemplateResult} from 'lit';
import type {LabelOf} from './left-out-labels.js';
import type {LeftOutAnswer} from './left-out.js';

/** Whoever has words for answers that do not fit. */
interface LeftOutWords {
  show(key: 'leftOut' | 'anAnswer'): string | TemplateResult;
}

/** The answers that a form does not take, by their questions, with what the person wrote there themselves. */
export function renderLeftOut(
  leftOut: readonly LeftOutAnswer[],
  locale: LeftOutWords,
  labelOf: LabelOf,
): TemplateResult | typeof nothing {
  if (leftOut.length === 0) return nothing;
  return html`
    <p>${locale.show('leftOut')}</p>
    <ul>
      ${leftOut.map(
        ({at, words}) => html`
          <li>
            ${labelOf(at) ?? locale.show('anAnswer')} ${words ? renderOwnWords(words) : nothing}
          </li>
        `,
      )}
    </ul>
  `;
}

/** What a person wrote, as they wrote it, in whatever language. */
export function renderOwnWords(words: string): TemplateResult {
  return html`<blockquote dir="auto">${words}</blockquote>`;
}

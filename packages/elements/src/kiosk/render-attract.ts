import {html, nothing, type TemplateResult} from 'lit';
import {directionOf} from '../locale/locale-controller.js';
import type {Greeting} from './greetings.js';

/** What the first screen shows. */
export interface Attract {
  readonly greetings: readonly Greeting[];
  readonly isOffline: boolean;
  readonly onBegin: () => void;
}

/** A welcome in each language, and one button that nobody can miss. */
export function renderAttract({greetings, isOffline, onBegin}: Attract): TemplateResult {
  return html`
    <section class="attract">
      <ul class="greetings count-${Math.min(greetings.length, 4)}">
        ${greetings.map(
          ({language, welcome}) =>
            html`<li lang=${language} dir=${directionOf(language)}>${welcome}</li>`,
        )}
      </ul>
      ${
        isOffline
          ? html`<div class="offline">
              ${greetings.map(
                ({language, offline}) =>
                  html`<p lang=${language} dir=${directionOf(language)}>${offline}</p>`,
              )}
            </div>`
          : nothing
      }
      <button type="button" class="begin" id="begin" @click=${onBegin}>
        ${greetings.map(
          ({language, touch}) =>
            html`<span lang=${language} dir=${directionOf(language)}>${touch}</span> `,
        )}
      </button>
    </section>
  `;
}

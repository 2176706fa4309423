import {html, nothing, type TemplateResult} from 'lit';
import type {FacilityController} from '../client/facility-controller.js';
import type {LocaleController} from '../locale/locale-controller.js';
import type {FormMessage} from './form-field.js';

/** What stands in the way of sending, with other ways to reach the hospital and what can be done. */
export function renderTrouble(
  facility: Pick<FacilityController, 'state' | 'load'>,
  isRefused: boolean,
  locale: LocaleController<FormMessage>,
): TemplateResult | typeof nothing {
  const {state} = facility;
  if (!isRefused && state === 'ready') return nothing;
  if (!isRefused && state !== 'failed')
    return html`<p class="muted" role="status">${locale.show('loading')}</p>`;
  return html`
    <div class="notice danger" id="trouble" tabindex="-1">
      <p>${locale.show(isRefused ? 'refused' : 'unreachable')}</p>
      <slot></slot>
      ${
        isRefused
          ? nothing
          : html`<div>
              <button type="button" @click=${() => void facility.load()}>
                ${locale.show('tryAgain')}
              </button>
            </div>`
      }
    </div>
  `;
}

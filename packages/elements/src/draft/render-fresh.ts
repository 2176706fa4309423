import {html, type TemplateResult} from 'lit';
import type {LocaleController} from '../locale/locale-controller.js';
import type {DraftMessage} from './messages/en.js';

/** Offers to begin anew in place of what was put back, and asks once more before all of it goes. */
export function renderFresh(
  isAsked: boolean,
  {onAsk, onFresh}: {readonly onAsk: (isAsked: boolean) => void; readonly onFresh: () => void},
  locale: LocaleController<DraftMessage>,
): TemplateResult {
  return isAsked
    ? html`
        <div class="row" role="group" aria-labelledby="ask">
          <strong id="ask">${locale.show('freshAsk')}</strong>
          <button type="button" id="fresh-yes" @click=${onFresh}>${locale.show('freshYes')}</button>
          <button type="button" @click=${() => onAsk(false)}>${locale.show('freshNo')}</button>
        </div>
      `
    : html`
        <div class="row">
          <button type="button" id="fresh" @click=${() => onAsk(true)}>
            ${locale.show('fresh')}
          </button>
        </div>
      `;
}

import {html, nothing, type TemplateResult} from 'lit';
import type {LocaleController} from '../locale/locale-controller.js';
import type {NoticeMessage} from './rights-notice.messages.js';

/** Says why the notice, or a part of it, is not there; where that may pass, it can be tried again. */
export function renderTrouble(
  said: NoticeMessage,
  {onTry, isRead}: {readonly onTry: () => unknown; readonly isRead: boolean},
  locale: LocaleController<NoticeMessage>,
): TemplateResult {
  const mayPass = said === 'notOpened' || said === 'restMissing';
  return html`
    <div class="notice danger" role="alert">
      <p>${locale.show(said)}</p>
      ${
        mayPass
          ? html`<div class="row">
              <button type="button" @click=${onTry}>${locale.show('tryAgain')}</button>
            </div>`
          : nothing
      }
      ${isRead ? nothing : html`<slot></slot>`}
    </div>
  `;
}

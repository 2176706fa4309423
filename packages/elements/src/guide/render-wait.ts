import {html, nothing, type TemplateResult} from 'lit';
import type {LocaleController} from '../locale/locale-controller.js';
import type {GuideMessage} from './guide.messages.js';

/** What stands where the guide will be: that it is on its way, or could not be had. */
export function renderWait(
  locale: LocaleController<GuideMessage>,
  hasFailed: boolean,
  onRetry: () => void,
): TemplateResult {
  return html`
    <div role="status" class=${hasFailed ? 'notice danger' : 'muted'}>
      <p>${locale.show(hasFailed ? 'failed' : 'loading')}</p>
    </div>
    ${
      hasFailed
        ? html`<div class="row">
            <button type="button" @click=${onRetry}>${locale.show('tryAgain')}</button>
          </div>`
        : nothing
    }
  `;
}

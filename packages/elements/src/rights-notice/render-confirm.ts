import {html, type TemplateResult} from 'lit';
import type {NoticeMode} from '@patient-relations/core/notice';
import type {LocaleController} from '../locale/locale-controller.js';
import type {NoticeMessage} from './rights-notice.messages.js';

/** The end of a notice, where a person says that they got it: `step` once they began, else the way to it. */
export function renderConfirm(
  mode: NoticeMode | undefined,
  {step, onConfirm}: {readonly step: unknown; readonly onConfirm: () => unknown},
  locale: LocaleController<NoticeMessage>,
): TemplateResult {
  const isSelf = (mode ?? 'self') === 'self';
  return html`<section class="confirm stack no-print">
    ${
      step ??
      html`<p>${locale.show(isSelf ? 'confirmText' : 'confirmForText')}</p>
        <div class="row">
          <button type="button" class="primary" @click=${onConfirm}>
            ${locale.show(isSelf ? 'confirm' : 'confirmFor')}
          </button>
        </div>`
    }
  </section>`;
}

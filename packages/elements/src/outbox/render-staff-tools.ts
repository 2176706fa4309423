import {html, nothing, type TemplateResult} from 'lit';
import {renderTextArea} from '../fields/text-field.js';
import type {LocaleController} from '../locale/locale-controller.js';
import type {OutboxMessage} from './outbox.messages.js';

/** What staff can do with what waits. */
export interface StaffTools {
  readonly locale: LocaleController<OutboxMessage>;
  readonly answer: string;
  readonly hasRefused: boolean;
  readonly hasLost: boolean;
  readonly onSave: () => void;
  readonly onTryRefused: () => void;
  /** Absent where nobody has to show that they are staff. */
  readonly forget: Forgetting | undefined;
}

/** Letting go of what has arrived, and of what is known to be lost. */
interface Forgetting {
  readonly onAnswer: (text: string) => void;
  readonly onRelease: () => void;
  readonly onLossKnown: () => void;
}

/** Carrying what waits to the service by hand, and letting go of what has arrived. */
export function renderStaffTools(tools: StaffTools): TemplateResult {
  const {locale, answer, hasRefused, hasLost, onSave, onTryRefused, forget} = tools;
  const button = (key: OutboxMessage, onClick: () => void): TemplateResult =>
    html`<button type="button" data-action=${key} @click=${onClick}>${locale.show(key)}</button>`;
  return html`
    <section class="staff" aria-labelledby="recover">
      <h3 id="recover">${locale.show('recover')}</h3>
      <p>${locale.show('recoverText')}</p>
      <div class="row">
        ${button('save', onSave)} ${hasRefused ? button('tryRefused', onTryRefused) : nothing}
        ${hasLost && forget ? button('lossKnown', forget.onLossKnown) : nothing}
      </div>
      ${
        forget
          ? [
              renderTextArea({
                id: 'answer',
                label: locale.show('answer'),
                value: answer,
                rows: 3,
                onInput: forget.onAnswer,
              }),
              html`<div>${button('release', forget.onRelease)}</div>`,
            ]
          : nothing
      }
    </section>
  `;
}

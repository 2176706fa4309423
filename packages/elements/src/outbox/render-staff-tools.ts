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
  readonly onAnswer: (text: string) => void;
  readonly onRelease: () => void;
  readonly onLossKnown: () => void;
}

/** Carrying what waits to the service by hand, and letting go of what has arrived. */
export function renderStaffTools(tools: StaffTools): TemplateResult {
  const {locale, answer, hasRefused, hasLost, onSave, onTryRefused, onAnswer, onRelease} = tools;
  const button = (key: OutboxMessage, onClick: () => void): TemplateResult =>
    html`<button type="button" data-action=${key} @click=${onClick}>${locale.show(key)}</button>`;
  return html`
    <section class="staff" aria-labelledby="recover">
      <h3 id="recover">${locale.show('recover')}</h3>
      <p>${locale.show('recoverText')}</p>
      <div class="row">
        ${button('save', onSave)} ${hasRefused ? button('tryRefused', onTryRefused) : nothing}
        ${hasLost ? button('lossKnown', tools.onLossKnown) : nothing}
      </div>
      ${renderTextArea({
        id: 'answer',
        label: locale.show('answer'),
        value: answer,
        rows: 3,
        onInput: onAnswer,
      })}
      <div>${button('release', onRelease)}</div>
    </section>
  `;
}

import {html, nothing, type TemplateResult} from 'lit';
import type {LocaleController} from '../locale/locale-controller.js';
import type {FormMessage} from './form-field.js';
import type {} from '../outbox/pr-stored.js';

/** What became of the words, and what can be done now. */
export interface Outcome {
  readonly phase: 'waiting' | 'unconfirmed' | 'failed' | 'received';
  /** The person's code; `''` before the first attempt made one. */
  readonly code: string;
  readonly isTrying: boolean;
  /** True where the device keeps it until the hospital has it. */
  readonly isStored: boolean;
  /** The answers, to read, print or save. */
  readonly review: TemplateResult;
  readonly onTry: () => void;
  /** Absent where words must not be put into files: others use this device. */
  readonly onSave: (() => void) | undefined;
  /** False where others use the device and no printer is set: there it would be a way into files. */
  readonly canPrint: boolean;
  /** Absent where the words may be stored already, so that they can no longer be changed. */
  readonly onBack: (() => void) | undefined;
}

/** Says honestly where the words are, and gives the person their code and a copy. */
export function renderOutcome(
  outcome: Outcome,
  locale: LocaleController<FormMessage>,
): TemplateResult {
  const {phase, code, isTrying, isStored, review, onTry, onSave, canPrint, onBack} = outcome;
  if (phase === 'received') return renderReceived(code, locale);
  const button = (key: FormMessage, onClick: () => void): TemplateResult =>
    html`<button type="button" @click=${onClick}>${locale.show(key)}</button>`;
  const actions = html`<div class="row">
    <button
      type="button"
      class="primary"
      aria-disabled=${isTrying ? 'true' : 'false'}
      @click=${onTry}
    >
      ${locale.show(isTrying ? 'sending' : 'tryNow')}
    </button>
    ${onSave ? button('saveCopy', onSave) : nothing}
    ${canPrint ? button('print', () => window.print()) : nothing}
    ${onBack ? button('back', onBack) : nothing}
  </div>`;
  // Came with the page's outbox, and has the words for it.
  if (isStored && customElements.get('pr-stored'))
    return html`<pr-stored id="heading" .code=${code} .phase=${phase}>${actions}</pr-stored
      >${review}`;
  return html`
    <div class="notice danger">
      <h2 id="heading" tabindex="-1">${locale.show(phase)}</h2>
      <p>${locale.show(`${phase}Text`)}</p>
      ${phase === 'failed' ? html`<slot></slot>` : nothing} ${actions}
      ${
        code && phase !== 'failed'
          ? html`<details>
              <summary>${locale.show('showCode')}</summary>
              <p>${locale.show('notReceived')}</p>
              ${renderCode(code)}
            </details>`
          : nothing
      }
    </div>
    ${review}
  `;
}

/** Stands until the receipt is loaded, and for good where it cannot be: the code is never lost. */
function renderReceived(code: string, locale: LocaleController<FormMessage>): TemplateResult {
  return html`
    <div class="notice good">
      <h2 id="heading" tabindex="-1">${locale.show('received')}</h2>
      <p>${locale.show('codeText')}</p>
      ${renderCode(code)}
    </div>
  `;
}

function renderCode(code: string): TemplateResult {
  return html`<p class="code" dir="ltr" translate="no">${code}</p>`;
}

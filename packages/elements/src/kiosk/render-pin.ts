import {html, nothing, type TemplateResult} from 'lit';
import type {LocaleController} from '../locale/locale-controller.js';
import type {KioskMessage} from './kiosk.messages.js';

/** The PIN pad: how far someone has come, and what its keys do. */
export interface PinPad {
  readonly digits: number;
  readonly isWrong: boolean;
  readonly waitSeconds: number;
  readonly onDigit: (digit: string) => void;
  readonly onDelete: () => void;
  readonly onOpen: () => void;
  readonly onCancel: () => void;
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** Keys to touch; a keyboard's digits, Backspace and Enter do the same. What is typed is never shown or said. */
export function renderPin(pad: PinPad, locale: LocaleController<KioskMessage>): TemplateResult {
  const {waitSeconds, isWrong} = pad;
  const isWaiting = waitSeconds > 0;
  return html`
    <section class="screen pin" @keydown=${(event: KeyboardEvent) => handleKey(event, pad)}>
      <h2 id="heading" tabindex="-1">${locale.show('pin')}</h2>
      <p class="typed" dir="ltr" aria-hidden="true">${'●'.repeat(pad.digits)}</p>
      <div role="status" class="visually-hidden">
        ${locale.text('pinTyped', {count: pad.digits})}
      </div>
      <div role="alert">
        ${isWrong ? html`<p class="error">${locale.show('pinWrong')}</p>` : nothing}
        ${
          isWaiting
            ? html`<p class="visually-hidden">
                ${locale.show('pinWait', {count: inSteps(waitSeconds)})}
              </p>`
            : nothing
        }
      </div>
      ${
        isWaiting
          ? html`<p aria-hidden="true">${locale.show('pinWait', {count: waitSeconds})}</p>`
          : nothing
      }
      <div class="pad" dir="ltr">
        ${digits.map(
          (digit) =>
            html`<button
              type="button"
              aria-disabled=${isWaiting ? 'true' : nothing}
              @click=${() => pad.onDigit(digit)}
            >
              ${digit}
            </button>`,
        )}
      </div>
      <div class="row">
        <button type="button" @click=${pad.onDelete}>${locale.show('pinDelete')}</button>
        <button type="button" class="primary" id="open" @click=${pad.onOpen}>
          ${locale.show('pinOpen')}
        </button>
        <button type="button" @click=${pad.onCancel}>${locale.show('cancel')}</button>
      </div>
    </section>
  `;
}

/** So that a screen reader does not say each second. */
function inSteps(seconds: number): number {
  return Math.ceil(seconds / 30) * 30;
}

function handleKey(event: KeyboardEvent, pad: PinPad): void {
  const {key, target} = event;
  if (/^\p{Nd}$/u.test(key)) pad.onDigit(key);
  else if (key === 'Backspace') pad.onDelete();
  else if (key === 'Escape') pad.onCancel();
  // On a key of the pad, Enter presses that.
  else if (key === 'Enter' && !(target instanceof HTMLButtonElement)) pad.onOpen();
  else return;
  event.preventDefault();
}

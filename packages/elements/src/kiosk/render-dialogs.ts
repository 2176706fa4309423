import {html, nothing, type TemplateResult} from 'lit';
import type {LocaleController} from '../locale/locale-controller.js';
import type {KioskMessage} from './kiosk.messages.js';
import {isSaid} from './idle-time.js';

type Locale = LocaleController<KioskMessage>;

/** What is asked of someone who has not touched the screen for a while. */
export interface StillThere {
  readonly secondsLeft: number;
  /** Something was sent: that is not erased. */
  readonly hasSent: boolean;
  readonly onStay: () => void;
}

/** Asks whether someone is there. The seconds run for the eyes; a screen reader hears a few of them. */
export function renderStillThere(
  {secondsLeft, hasSent, onStay}: StillThere,
  locale: Locale,
): TemplateResult {
  const said = isSaid(secondsLeft) ? locale.text('secondsLeft', {count: secondsLeft}) : nothing;
  return html`
    <dialog
      role="alertdialog"
      aria-labelledby="asks-heading"
      aria-describedby="asks-text"
      @cancel=${onStay}
    >
      <div class="stack">
        <h2 id="asks-heading">${locale.show('stillThere')}</h2>
        <p id="asks-text">${locale.show('stillThereText', {count: secondsLeft})}</p>
        ${hasSent ? html`<p>${locale.show('stillThereSent')}</p>` : nothing}
        <div role="status" class="visually-hidden">${said}</div>
        <p class="countdown" aria-hidden="true">${secondsLeft.toLocaleString(locale.language)}</p>
        <button type="button" class="primary big" id="stay" @click=${onStay}>
          ${locale.show('iAmHere')}
        </button>
      </div>
    </dialog>
  `;
}

/** Asks once before what someone wrote is erased. */
export function renderStop(
  {onErase, onGoOn}: {readonly onErase: () => void; readonly onGoOn: () => void},
  locale: Locale,
): TemplateResult {
  return html`
    <dialog
      role="alertdialog"
      aria-labelledby="asks-heading"
      aria-describedby="asks-text"
      @cancel=${onGoOn}
    >
      <div class="stack">
        <h2 id="asks-heading">${locale.show('stopHeading')}</h2>
        <p id="asks-text">${locale.show('stopText')}</p>
        <div class="row">
          <button type="button" class="big" id="stay" @click=${onGoOn}>
            ${locale.show('goOn')}
          </button>
          <button type="button" class="primary big" id="erase" @click=${onErase}>
            ${locale.show('erase')}
          </button>
        </div>
      </div>
    </dialog>
  `;
}

import {html, nothing, type TemplateResult} from 'lit';
import type {LocaleController} from '../locale/locale-controller.js';
import type {HandOverPhase} from './hand-over-flow.js';
import type {KioskMessage} from './kiosk.messages.js';

/** A form on its way to a phone. */
export interface HandingOver {
  readonly phase: HandOverPhase;
  /** The square, once it is drawn. */
  readonly square: unknown;
  readonly onAgain: () => void;
  /** The person sees their words on their phone. */
  readonly onThere: () => void;
  readonly onBack: () => void;
}

const troubles: Readonly<Record<string, KioskMessage>> = {
  failed: 'phoneFailed',
  'too-long': 'phoneTooLong',
  expired: 'phoneExpired',
};

/** Shows the square and what to do with it; tells what went wrong, and that the words are still there. */
export function renderHandOver(
  {phase: {phase}, square, onAgain, onThere, onBack}: HandingOver,
  locale: LocaleController<KioskMessage>,
): TemplateResult {
  const isCollected = phase === 'collected';
  const trouble = troubles[phase];
  return html`
    <section class="screen hand-over">
      <h2 id="heading" tabindex="-1">${locale.show(isCollected ? 'phoneAsk' : 'phoneHeading')}</h2>
      <div role="status">
        ${phase === 'sealing' ? html`<p>${locale.show('phoneSealing')}</p>` : nothing}
        ${isCollected ? html`<p class="lead">${locale.show('phoneCollected')}</p>` : nothing}
        ${trouble ? html`<p class="notice">${locale.show(trouble)}</p>` : nothing}
      </div>
      ${
        phase === 'showing'
          ? html`
              <div class="square">${square}</div>
              <ol>
                <li>${locale.show('phoneScan')}</li>
                <li>${locale.show('phoneTime')}</li>
                <li>${locale.show('phoneWait')}</li>
              </ol>
            `
          : nothing
      }
      <div class="row">
        ${
          phase === 'failed' || phase === 'expired'
            ? html`<button type="button" class="primary big" @click=${onAgain}>
                ${locale.show('phoneAgain')}
              </button>`
            : nothing
        }
        ${
          isCollected
            ? html`<button type="button" class="primary big" id="there" @click=${onThere}>
                ${locale.show('phoneThere')}
              </button>`
            : nothing
        }
        <button type="button" class="big" id="go-on" @click=${onBack}>
          ${locale.show(isCollected ? 'phoneNotThere' : 'phoneBack')}
        </button>
      </div>
    </section>
  `;
}

import {html, nothing, type TemplateResult} from 'lit';
import {directionOf, type LocaleController} from '../locale/locale-controller.js';
import type {Greeting} from './greetings.js';
import type {KioskMessage} from './kiosk.messages.js';
import type {KioskSession, Obstacle} from './kiosk-session.js';

type Locale = LocaleController<KioskMessage>;

const goodbyes: Readonly<Record<'none' | NonNullable<KioskSession['outcome']>, KioskMessage>> = {
  received: 'goodbyeReceived',
  stored: 'goodbyeStored',
  'handed-over': 'goodbyeHandedOver',
  none: 'goodbyeNothing',
};

/** Thanks, and says where the words are now; also where the hospital takes nothing from this device any more. */
export function renderGoodbye(
  locale: Locale,
  {outcome}: KioskSession,
  isDeviceUnknown: boolean,
): TemplateResult {
  const isStuck = isDeviceUnknown && outcome === 'stored';
  const words = isStuck ? 'goodbyeKept' : goodbyes[outcome ?? 'none'];
  return html`
    <section class="screen calm">
      <h2 id="heading" tabindex="-1">${locale.show('goodbye')}</h2>
      <p class="lead">${locale.show(words)}</p>
      <p class="muted">${locale.show('clearing')}</p>
    </section>
  `;
}

/** For the moment in which there is nothing to do. */
export function renderMoment(locale: Locale, words: 'starting' | 'wiping'): TemplateResult {
  return html`
    <section class="screen calm">
      <p class="lead" id="heading" tabindex="-1">${locale.show(words)}</p>
    </section>
  `;
}

/** Says that something of the last person may be left, to everyone; and what, by name, to staff. */
export function renderLocked(locale: Locale, left: readonly string[]): TemplateResult {
  return html`
    <section class="screen calm">
      <h2 id="heading" tabindex="-1">${locale.show('locked')}</h2>
      <p class="lead">${locale.show('lockedText')}</p>
      <slot name="contact"></slot>
      <details>
        <summary>${locale.show('lockedNames')}</summary>
        <ul>
          ${left.map((name) => html`<li><bdi dir="ltr">${name}</bdi></li>`)}
        </ul>
      </details>
    </section>
  `;
}

const reasons: Readonly<Record<Obstacle, KioskMessage>> = {
  'not-enrolled': 'notEnrolled',
  'no-configuration': 'noConfiguration',
  'nothing-to-do': 'nothingToDo',
  'storage-full': 'storageFull',
  'store-closed': 'storeClosed',
  'key-unknown': 'keyUnknown',
  unauthorized: 'unauthorized',
};

/** What stands where nobody can begin. */
export interface OutOfOrder {
  readonly greetings: readonly Greeting[];
  readonly obstacle: Obstacle;
  readonly onSetUp: (() => void) | undefined;
}

/** Says before anyone types that nothing can be taken here now, and where to go instead: in each language, as it greets. */
export function renderOutOfOrder(
  {greetings, obstacle, onSetUp}: OutOfOrder,
  locale: Locale,
): TemplateResult {
  return html`
    <section class="screen calm out-of-order">
      <div id="heading" tabindex="-1">
        ${greetings.map(
          ({language, outOfOrder: [heading, text]}) =>
            html`<div lang=${language} dir=${directionOf(language)}>
              <h2>${heading}</h2>
              <p class="lead">${text}</p>
            </div>`,
        )}
      </div>
      <slot name="contact"></slot>
      <p class="muted">${locale.show(reasons[obstacle])}</p>
      ${
        onSetUp
          ? html`<button type="button" id="set-up" @click=${onSetUp}>
              ${locale.show('setUp')}
            </button>`
          : nothing
      }
    </section>
  `;
}

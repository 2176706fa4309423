import {html, nothing, type TemplateResult} from 'lit';
import type {LocaleController} from '../locale/locale-controller.js';
import {renderLock} from './draft-icons.js';
import type {DraftMessage} from './messages/en.js';

/** Whether what is written is kept; `notKeptAnonymous`: not of someone who does not use their name. */
export type Standing = 'kept' | 'notKept' | 'notKeptAnonymous';

type Locale = LocaleController<DraftMessage>;

/** Says whether what is written is kept here, and asks whether others use this computer. */
export function renderKeeping(
  {standing, isShared}: {readonly standing: Standing; readonly isShared: boolean},
  onSwitch: (event: Event) => void,
  locale: Locale,
): TemplateResult {
  const isKeeping = standing === 'kept';
  return html`
    <div class="keeping ${isKeeping ? '' : 'off'}">
      <label class="choice">
        <input type="checkbox" .checked=${isShared} @change=${onSwitch} />
        <strong>${locale.show('shared')}</strong>
        <span class="hint">${locale.show('sharedHint')}</span>
      </label>
      <p class="line">${renderLock(isKeeping)} ${locale.show(standing)}</p>
      ${isKeeping ? renderSafety(locale) : nothing}
    </div>
  `;
}

function renderSafety(locale: Locale): TemplateResult {
  const lines = ['safetyHides', 'safetyErased', 'safetyShows', 'safetyDisk'] as const;
  return html`
    <details>
      <summary>${locale.show('safety')}</summary>
      <ul>
        ${lines.map((line) => html`<li>${locale.show(line)}</li>`)}
      </ul>
    </details>
  `;
}

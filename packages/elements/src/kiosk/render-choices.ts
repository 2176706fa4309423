import {html, type TemplateResult} from 'lit';
import type {KioskActivity} from '@patient-relations/core/kiosk';
import {directionOf, type LocaleController} from '../locale/locale-controller.js';
import {activityIcon} from './activity-icons.js';
import type {KioskMessage} from './kiosk.messages.js';

type Locale = LocaleController<KioskMessage>;

/** Each language under its own name. */
export function renderLanguages(
  locale: Locale,
  languages: readonly string[],
  onChoose: (language: string) => void,
): TemplateResult {
  return html`
    <section class="screen">
      <h2 id="heading" tabindex="-1">${locale.show('chooseLanguage')}</h2>
      <ul class="languages">
        ${languages.map(
          (language) => html`
            <li>
              <button
                type="button"
                lang=${language}
                dir=${directionOf(language)}
                @click=${() => onChoose(language)}
              >
                ${ownName(language)}
              </button>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

/** What can be done here, as large cards. */
export function renderActivities(
  locale: Locale,
  activities: readonly KioskActivity[],
  onChoose: (activity: KioskActivity) => void,
): TemplateResult {
  return html`
    <section class="screen">
      <h2 id="heading" tabindex="-1">${locale.show('chooseActivity')}</h2>
      <ul class="activities">
        ${activities.map(
          (activity) => html`
            <li>
              <button type="button" class="card" @click=${() => onChoose(activity)}>
                ${activityIcon(activity)}
                <span class="card-name">${locale.show(activity)}</span>
                <span class="card-hint">${locale.show(`${activity}Hint`)}</span>
              </button>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

/** The name of a language in that language, as its speakers begin a line with it. */
function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], {type: 'language'}).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

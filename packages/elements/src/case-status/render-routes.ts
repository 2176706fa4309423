import {html, nothing, type TemplateResult} from 'lit';
import type {CaseScreen} from './case-screen.js';
import {renderPhone} from './render-contacts.js';
import {localWords} from '../locale/local-words.js';

/** Bodies outside the hospital. They may be turned to at any time; a missed date or an answer makes them stand out. */
export function renderRoutes(
  {locale, facility: {externalRoutes}}: CaseScreen,
  hasMissed: boolean,
): TemplateResult | typeof nothing {
  if (externalRoutes.length === 0 && !hasMissed) return nothing;
  return html`
    <section class="notice ${hasMissed ? 'danger' : ''}" aria-labelledby="routes">
      <h3 id="routes">${locale.show('routes')}</h3>
      <p>${locale.show(hasMissed ? 'sorry' : 'routesText')}</p>
      <ul class="plain">
        ${externalRoutes.map(
          ({name, note, phone, url}) => html`
            <li>
              <strong>${localWords(locale, name)}</strong>
              ${note ? html`<p>${localWords(locale, note)}</p>` : nothing}
              ${phone ? html`<p>${renderPhone(phone)}</p>` : nothing}
              ${
                url
                  ? html`<p>
                      <a href=${url} target="_blank" rel="noopener noreferrer" dir="ltr">${url}</a>
                    </p>`
                  : nothing
              }
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}

import {html, nothing, type TemplateResult} from 'lit';
import type {FacilityContact} from '@patient-relations/core/facility';
import type {LocaleController} from '../locale/locale-controller.js';
import type {CaseStatusMessage} from './case-status.messages.js';
import {localWords} from '../locale/local-words.js';

/** How to reach the hospital without this page: the page's own words, else the facility's. */
export function renderContacts(
  locale: LocaleController<CaseStatusMessage>,
  contacts: readonly FacilityContact[],
): TemplateResult {
  return html`
    <section class="stack no-print" aria-labelledby="contacts">
      <h3 id="contacts">${locale.show('contacts')}</h3>
      <slot>
        <ul class="plain">
          ${contacts.map(
            (contact) => html`
              <li>
                <strong>${localWords(locale, contact.label)}</strong> ${contactValue(contact)}
                ${
                  contact.hours
                    ? html`<span class="muted">${localWords(locale, contact.hours)}</span>`
                    : nothing
                }
              </li>
            `,
          )}
        </ul>
      </slot>
    </section>
  `;
}

function contactValue({kind, value}: FacilityContact): TemplateResult {
  if (kind === 'phone' || kind === 'relay') return renderPhone(value);
  return kind === 'email'
    ? html`<a href="mailto:${value}" dir="ltr">${value}</a>`
    : html`<bdi>${value}</bdi>`;
}

/** A number that can be called with a tap. Left to right in every language. */
export function renderPhone(phone: string): TemplateResult {
  return html`<a href="tel:${phone.replace(/[^+\d]/g, '')}" dir="ltr">${phone}</a>`;
}

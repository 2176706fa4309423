import {html, nothing, type TemplateResult} from 'lit';
import type {Assistance} from '@patient-relations/core/facility';
import {localWords} from '../locale/local-words.js';
import type {LocaleController} from '../locale/locale-controller.js';
import type {LanguageAssistanceMessage} from './messages/en.js';

type Line = NonNullable<Assistance['interpreter']>;

/** A number to call, with when and how. */
export function renderLine(
  {phone, hours, note}: Line,
  locale: LocaleController<LanguageAssistanceMessage>,
): TemplateResult {
  return html`
    <p class="line">
      ${renderPhone(phone)}
      ${hours ? html`<span class="muted">${localWords(locale, hours)}</span>` : nothing}
    </p>
    ${note ? html`<p>${localWords(locale, note)}</p>` : nothing}
  `;
}

/** A number that can be called with a tap. Left to right in every language. */
export function renderPhone(phone: string): TemplateResult {
  return html`<a href="tel:${phone.replace(/[^+\d]/g, '')}"><bdi dir="ltr">${phone}</bdi></a>`;
}

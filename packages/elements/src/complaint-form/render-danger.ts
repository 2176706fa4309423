import {html, type TemplateResult} from 'lit';
import type {Facility} from '@patient-relations/core/facility';
import type {LocaleController} from '../locale/locale-controller.js';
import type {FormMessage} from '../form/form-field.js';
import {localWords} from '../locale/local-words.js';

/** Asks, before anything else, whether someone needs help now. */
export function renderGate(
  locale: LocaleController<FormMessage>,
  goTo: (screen: 'danger' | 'form') => void,
): TemplateResult {
  return html`
    <h2 id="heading" tabindex="-1">${locale.show('gate')}</h2>
    <p>${locale.show('gateText')}</p>
    <div class="row">
      <button type="button" class="primary urgent" @click=${() => goTo('danger')}>
        ${locale.show('gateYes')}
      </button>
      <button type="button" @click=${() => goTo('form')}>${locale.show('gateNo')}</button>
    </div>
  `;
}

/** Whom to call now, and that nothing typed is lost. Says the one thing that is always true where no list could be had. */
export function renderDanger(
  locale: LocaleController<FormMessage>,
  facility: Facility | undefined,
  goTo: (screen: 'form') => void,
): TemplateResult {
  return html`
    <section class="notice danger">
      <h2 id="heading" tabindex="-1">${locale.show('dangerTitle')}</h2>
      <p>${locale.show('dangerLocal')}</p>
      ${facility?.dangerNumbers.map(
        ({label, phone, note}) => html`
          <p>
            <a class="call" href="tel:${phone.replace(/[^+\d]/g, '')}"
              ><bdi dir="ltr">${phone}</bdi> <span>${localWords(locale, label)}</span></a
            >
            ${note && localWords(locale, note)}
          </p>
        `,
      )}
      <p>${locale.show('dangerKept')}</p>
      <div>
        <button type="button" @click=${() => goTo('form')}>${locale.show('goOn')}</button>
      </div>
    </section>
  `;
}

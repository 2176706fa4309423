import {html, nothing, type TemplateResult} from 'lit';
import type {LocaleController} from '../locale/locale-controller.js';
import type {FormMessage} from '../form/form-field.js';
import type {StepContext} from './complaint-steps.js';
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

/**
 * Whom to call now, and that nothing typed is lost. Says the one thing that is always true where no list could be had.
 * On a device that others use a number is to be read: nothing there calls it.
 */
export function renderDanger(
  locale: LocaleController<FormMessage>,
  {facility, sharedDevice}: Pick<StepContext, 'facility' | 'sharedDevice'>,
  goTo: (screen: 'form') => void,
): TemplateResult {
  return html`
    <section class="notice danger">
      <h2 id="heading" tabindex="-1">${locale.show('dangerTitle')}</h2>
      <p>${locale.show(sharedDevice ? 'dangerShared' : 'dangerLocal')}</p>
      ${facility?.dangerNumbers.map(
        ({label, phone, note}) => html`
          <p>
            <a class="call" href=${sharedDevice ? nothing : `tel:${phone.replace(/[^+\d]/g, '')}`}
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

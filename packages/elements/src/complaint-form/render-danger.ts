import {html, type TemplateResult} from 'lit';
import type {Facility} from '@patient-relations/core/facility';
import type {LocaleController} from '../locale/locale-controller.js';
import type {ComplaintMessage} from './messages/en.js';

/** Asks, before anything else, whether someone needs help now. */
export function renderGate(
  locale: LocaleController<ComplaintMessage>,
  onAnswer: (answer: 'danger' | 'form') => void,
): TemplateResult {
  const button = (answer: 'danger' | 'form', key: ComplaintMessage): TemplateResult => html`
    <button type="button" class="primary" @click=${() => onAnswer(answer)}>${locale.show(key)}</button>
  `;
  return html`
    <h2 id="heading" tabindex="-1">${locale.show('gate')}</h2>
    <p>${locale.show('gateText')}</p>
    <div class="row">${button('danger', 'gateYes')} ${button('form', 'gateNo')}</div>
  `;
}

/** Whom to call now, and that nothing typed is lost. Says the one thing that is always true where no list could be had. */
export function renderDanger(
  locale: LocaleController<ComplaintMessage>,
  facility: Facility | undefined,
  onGoOn: () => void,
): TemplateResult {
  return html`
    <section class="notice danger">
      <h2 id="heading" tabindex="-1">${locale.show('dangerTitle')}</h2>
      <p>${locale.show('dangerLocal')}</p>
      ${facility?.dangerNumbers.map(
        ({label, phone, note}) => html`
          <p>
            <a class="call" href="tel:${phone.replace(/[^+\d]/g, '')}"
              ><bdi dir="ltr">${phone}</bdi> <span>${locale.local(label)}</span></a
            >
            ${note && locale.local(note)}
          </p>
        `,
      )}
      <p>${locale.show('dangerKept')}</p>
      <div class="row"><button type="button" @click=${onGoOn}>${locale.show('goOn')}</button></div>
    </section>
  `;
}

import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {HandedOver} from '@patient-relations/core/hand-over';
import type {KioskClient} from '@patient-relations/core/kiosk-client';
import type {LabelOf} from '../draft/left-out-labels.js';
import {leftOutAnswers, type LeftOutAnswer} from '../draft/left-out.js';
import {renderLeftOut, renderOwnWords} from '../draft/render-left-out.js';
import {FocusController} from '../fields/focus-controller.js';
import {LocaleController} from '../locale/locale-controller.js';
import {warnOnce} from '../warn-once.js';
import {handOverCatalog} from './hand-over.messages.js';
import {loadKioskClient} from './load-kiosk-client.js';
import type {HandOverMessage} from './messages/en.js';
import {drawForm, fillForm} from './place-form.js';
import {takeFragment, type HandOverAddress} from './take-fragment.js';
import {takeOver} from './take-over.js';
import {base} from '../styles/base.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {handOverStyles} from './hand-over.styles.js';

/** Where the taking over is; `none` where nobody came from a kiosk. */
type Phase = 'none' | 'taking' | 'here' | 'gone' | 'offline' | 'damaged' | 'noForm';

/**
 * Takes over an unfinished form from a kiosk on a person's own phone: reads the id and the key that the QR code put into
 * the address, takes them out of it, and puts what comes into the page's own form.
 *
 * @tagname pr-hand-over
 * @summary Goes on with what a person began at a kiosk.
 * @status experimental
 * @slot - A `<template data-form="complaint">` for each form, and what is shown to whoever does not come from a kiosk.
 */
export class PrHandOver extends LitElement {
  static override styles = [tokens, base, handOverStyles];

  static override properties: PropertyDeclarations = {
    baseUrl: {attribute: 'base-url'},
    facilityId: {attribute: 'facility-id'},
    client: {attribute: false},
  };

  /** Address of the service or gateway; relative to the page. */
  declare baseUrl: string;
  declare facilityId: string;
  /** Overrides the client of the surrounding `<pr-client>` and of the attributes. */
  declare client: KioskClient | undefined;

  readonly #locale = new LocaleController<HandOverMessage>(this, handOverCatalog);
  readonly #focus = new FocusController(this);
  #phase: Phase = 'none';
  /** In memory alone, for as long as it may still be needed. */
  #address: HandOverAddress | undefined;
  #leftOut: readonly LeftOutAnswer[] = [];
  #labelOf: LabelOf | undefined;

  constructor() {
    super();
    this.baseUrl = '';
    this.facilityId = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#handleAddress();
    addEventListener('hashchange', this.#handleAddress);
    addEventListener('online', this.#handleOnline);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#handleAddress);
    removeEventListener('online', this.#handleOnline);
  }

  protected override render(): TemplateResult {
    const locale = this.#locale;
    if (!locale.ready) return html`<slot></slot>`;
    return html`
      <div class="stack" lang=${locale.language} dir=${locale.direction}>
        <div role="status">
          ${this.#phase === 'taking' ? html`<p class="wait">${locale.show('taking')}</p>` : nothing}
        </div>
        ${this.#renderPhase()}
      </div>
    `;
  }

  #renderPhase(): unknown {
    switch (this.#phase) {
      case 'taking':
        return nothing;
      case 'none':
        return html`<slot></slot>`;
      case 'here':
        return html`
          ${this.#renderCard(
            'here',
            renderLeftOut(this.#leftOut, this.#locale, (at) => this.#labelOf?.(at)),
          )}
          <slot name="form"></slot>
        `;
      case 'offline':
        return [
          this.#renderCard(
            'offline',
            html`<button type="button" class="primary" @click=${() => void this.#take()}>
              ${this.#locale.show('tryAgain')}
            </button>`,
          ),
          html`<slot></slot>`,
        ];
      case 'noForm':
        return [this.#renderCard('noForm', this.#renderOwnWords()), html`<slot></slot>`];
      default:
        return [this.#renderCard(this.#phase, nothing), html`<slot></slot>`];
    }
  }

  #renderCard(phase: Exclude<Phase, 'none' | 'taking'>, more: unknown): TemplateResult {
    const look = phase === 'here' ? 'good' : 'danger';
    return html`
      <section class="card ${look}" aria-labelledby="heading">
        <h2 id="heading" tabindex="-1">${this.#locale.show(`${phase}Title`)}</h2>
        <p>${this.#locale.show(phase)}</p>
        ${more}
      </section>
    `;
  }

  #renderOwnWords(): unknown {
    return this.#leftOut.map(({words}) => (words ? renderOwnWords(words) : nothing));
  }

  /** A code that is scanned while the page is open changes the address alone. */
  readonly #handleAddress = (): void => {
    const address = takeFragment();
    // What a person goes on with already is not taken away from them.
    if (!address || this.#phase === 'here') return;
    this.#address = address;
    void this.#take();
  };

  readonly #handleOnline = (): void => {
    if (this.#phase === 'offline') void this.#take();
  };

  async #take(): Promise<void> {
    const address = this.#address;
    if (!address || this.#phase === 'taking') return;
    this.#become('taking');
    const taken = await takeOver(address, () => loadKioskClient(this));
    if (taken.phase === 'here') await this.#place(taken.handedOver);
    else this.#become(taken.phase);
    // Nothing more can be opened with it.
    if (taken.phase !== 'offline') this.#address = undefined;
  }

  async #place(handedOver: HandedOver): Promise<void> {
    if (isLanguage(handedOver.language)) this.lang = handedOver.language;
    const place = drawForm(this, handedOver.form);
    if (!place) {
      warnOnce(this, 'has no <template> for the form that was handed over.');
      this.#leftOut = leftOutAnswers(handedOver.answers, undefined);
      this.#become('noForm');
      return;
    }
    this.#become('here');
    const leftOut = await fillForm(place, handedOver);
    if (leftOut.length === 0) return;
    const late = await import('../draft/left-out-labels.js').catch(() => undefined);
    this.#labelOf = await late?.loadLabels(this);
    this.#leftOut = leftOut;
    this.#focus.moveTo('#heading');
  }

  #become(phase: Phase): void {
    this.#phase = phase;
    if (phase === 'taking') this.requestUpdate();
    else this.#focus.moveTo('#heading');
  }
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

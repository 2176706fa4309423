import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {Client} from '@patient-relations/core';
import {assistanceOf, type Assistance, type Facility} from '@patient-relations/core/facility';
import {ClientController} from '../client/client-controller.js';
import type {ClientRequestEvent} from '../client/client-request.js';
import {FacilityController} from '../client/facility-controller.js';
import {printOnly} from '../copy/print-only.js';
import {FocusController} from '../fields/focus-controller.js';
import {LocaleController} from '../locale/locale-controller.js';
import {localWords} from '../locale/local-words.js';
import {languageAssistanceCatalog} from './language-assistance.messages.js';
import type {LanguageAssistanceMessage} from './messages/en.js';
import {renderLine} from './render-lines.js';
import {scriptDirection} from './script-direction.js';
import {base} from '../styles/base.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {languageAssistanceStyles} from './language-assistance.styles.js';

/**
 * Says how the hospital helps people whose language, hearing, sight or speech stands between them and it: the languages
 * it has help in, each in its own name, the notice that help is free in each of them, interpreters, relay calls, sign
 * languages and aids. The notice is what 45 CFR 92.11 calls a notice of availability of language assistance services
 * and auxiliary aids and services; whether this wording serves for it is for the hospital to decide.
 *
 * @tagname pr-language-assistance
 * @summary Languages, interpreters, relay calls and aids, and a way to ask for them.
 * @status experimental
 * @slot - Other ways to reach the hospital, shown where this cannot be loaded.
 */
export class PrLanguageAssistance extends LitElement {
  static override styles = [tokens, base, languageAssistanceStyles];

  static override properties: PropertyDeclarations = {
    baseUrl: {attribute: 'base-url'},
    facilityId: {attribute: 'facility-id'},
    leaveUrl: {attribute: 'leave-url'},
    myCaseUrl: {attribute: 'my-case-url'},
    sharedDevice: {type: Boolean, attribute: 'shared-device'},
    client: {attribute: false},
  };

  /** Address of the service or gateway; relative to the page. */
  declare baseUrl: string;
  declare facilityId: string;
  /** Where "leave this page quickly" goes, in the form that asks for an interpreter. */
  declare leaveUrl: string;
  /** Where a case is followed, for the receipt of that form. */
  declare myCaseUrl: string;
  /** Others use this device: the browser is asked to remember nothing. */
  declare sharedDevice: boolean;
  /** Overrides the client of the surrounding `<pr-client>` and of the attributes. */
  declare client: Client | undefined;

  readonly #locale = new LocaleController<LanguageAssistanceMessage>(
    this,
    languageAssistanceCatalog,
  );
  readonly #clients = new ClientController(this);
  readonly #facility = new FacilityController(this, this.#clients);
  readonly #focus = new FocusController(this);
  /** The notice in many languages, once it is loaded. */
  #notice: typeof import('./taglines/notice-of-help.js') | undefined;
  #isNoticeAsked = false;
  #asking: 'no' | 'opening' | 'open' | 'failed' = 'no';
  #takeSheetAway: (() => void) | undefined;

  constructor() {
    super();
    this.baseUrl = '';
    this.facilityId = '';
    this.leaveUrl = '';
    this.myCaseUrl = '';
    this.sharedDevice = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#takeSheetAway?.();
  }

  /** Puts the focus on the heading. */
  override focus(): void {
    this.#focus.moveTo('#heading');
  }

  protected override render(): TemplateResult {
    const locale = this.#locale;
    if (!locale.ready || !this.#clients.configured) return html`<slot></slot>`;
    return html`
      <div
        class="stack"
        lang=${locale.language}
        dir=${locale.direction}
        @pr-client-request=${this.#handleClientRequest}
      >
        <h2 id="heading" tabindex="-1">${locale.show('title')}</h2>
        ${this.#renderState()}
      </div>
    `;
  }

  #renderState(): TemplateResult {
    const locale = this.#locale;
    const {facility, state} = this.#facility;
    if (facility) {
      const assistance = assistanceOf(facility);
      return assistance
        ? this.#renderAssistance(assistance, facility)
        : html`<p>${locale.show('none')}</p>
            <slot></slot>`;
    }
    if (state !== 'failed')
      return html`<p class="muted" role="status">${locale.show('loading')}</p>`;
    return html`
      <div class="notice danger" role="status">
        <p>${locale.show('unreachable')}</p>
        <slot></slot>
        <div class="row">
          <button type="button" @click=${() => void this.#facility.load()}>
            ${locale.show('tryAgain')}
          </button>
        </div>
      </div>
    `;
  }

  #renderAssistance(assistance: Assistance, facility: Facility): TemplateResult {
    const locale = this.#locale;
    const phone = phoneOf(assistance, facility);
    const {free, interpreter, relay = [], signLanguages = [], aids = []} = assistance;
    return html`
      ${free ? html`<p class="free">${locale.show('free')}</p>` : nothing}
      ${this.#renderLanguages(assistance)}
      <section class="card stack">
        <h3>${locale.show('interpreter')}</h3>
        ${phone ? renderLine(interpreter ?? {phone}, locale) : nothing} ${this.#renderAsk()}
      </section>
      ${this.#renderNotice(assistance, phone)}
      <div class="columns">
        ${relay.length > 0 ? this.#renderRelay(relay) : nothing}
        ${this.#renderList('signLanguages', signLanguages)} ${this.#renderList('aids', aids)}
      </div>
    `;
  }

  #renderLanguages({languages}: Assistance): TemplateResult | typeof nothing {
    if (languages.length === 0) return nothing;
    return html`
      <section class="stack">
        <h3>${this.#locale.show('languages')}</h3>
        <ul class="names">
          ${languages.map(
            ({tag, name}) => html`<li lang=${tag} dir=${scriptDirection(tag)}>${name}</li>`,
          )}
        </ul>
      </section>
    `;
  }

  #renderAsk(): TemplateResult {
    const locale = this.#locale;
    if (this.#asking === 'open')
      return html`<pr-help-request
        topic="interpreter"
        leave-url=${this.leaveUrl}
        my-case-url=${this.myCaseUrl}
        ?shared-device=${this.sharedDevice}
      ></pr-help-request>`;
    const isOpening = this.#asking === 'opening';
    return html`
      <div class="row">
        <button
          type="button"
          class="primary"
          aria-disabled=${isOpening ? 'true' : 'false'}
          @click=${() => void this.#handleAsk()}
        >
          ${locale.show(isOpening ? 'opening' : 'ask')}
        </button>
      </div>
      <p role="status">${this.#asking === 'failed' ? locale.show('notOpened') : ''}</p>
    `;
  }

  /** The notice says that help is free and whom to call, so it is shown only where both are so. */
  #renderNotice(
    assistance: Assistance,
    phone: string | undefined,
  ): TemplateResult | typeof nothing {
    if (!assistance.free || phone === undefined) return nothing;
    void this.#loadNotice();
    if (!this.#notice) return nothing;
    const {offeredTaglines, renderTaglines} = this.#notice;
    return html`
      <section class="stack">
        ${renderTaglines(offeredTaglines(assistance), phone)}
        ${
          this.sharedDevice && !this.hasAttribute('printer')
            ? nothing
            : html`<div>
                <button type="button" @click=${() => this.#handlePrint(assistance, phone)}>
                  ${this.#locale.show('print')}
                </button>
              </div>`
        }
      </section>
    `;
  }

  #renderRelay(relay: NonNullable<Assistance['relay']>): TemplateResult {
    const locale = this.#locale;
    return html`
      <section>
        <h3>${locale.show('relay')}</h3>
        <ul class="plain">
          ${relay.map(
            (each) =>
              html`<li>
                <strong>${localWords(locale, each.name)}</strong> ${renderLine(each, locale)}
              </li>`,
          )}
        </ul>
      </section>
    `;
  }

  #renderList(
    title: 'signLanguages' | 'aids',
    items: NonNullable<Assistance['aids']>,
  ): TemplateResult | typeof nothing {
    const locale = this.#locale;
    if (items.length === 0) return nothing;
    return html`
      <section>
        <h3>${locale.show(title)}</h3>
        <ul>
          ${items.map((item) => html`<li>${localWords(locale, item)}</li>`)}
        </ul>
      </section>
    `;
  }

  /** The form that asks for an interpreter uses this element's client. */
  readonly #handleClientRequest = (event: ClientRequestEvent): void => {
    event.stopPropagation();
    event.answer({load: () => this.#clients.load()});
  };

  async #handleAsk(): Promise<void> {
    if (this.#asking === 'opening') return;
    this.#asking = 'opening';
    this.requestUpdate();
    this.#asking = await import('../help-request/pr-help-request.js').then(
      () => 'open' as const,
      () => 'failed' as const,
    );
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector('pr-help-request')?.focus();
  }

  #handlePrint(assistance: Assistance, phone: string): void {
    if (!this.#notice) return;
    const {offeredTaglines, renderTaglines} = this.#notice;
    const {language, direction} = this.#locale;
    this.#takeSheetAway = printOnly({
      language,
      direction,
      styles: PrLanguageAssistance.elementStyles,
      content: html`<div class="stack sheet">
        <h2>${this.#locale.show('title')}</h2>
        ${renderTaglines(offeredTaglines(assistance), phone)}
      </div>`,
    });
  }

  /** Where it cannot be had, the names of the languages and the number stand. */
  async #loadNotice(): Promise<void> {
    if (this.#isNoticeAsked) return;
    this.#isNoticeAsked = true;
    this.#notice = await import('./taglines/notice-of-help.js').catch(() => undefined);
    this.requestUpdate();
  }
}

/** Whom to call for language help: the interpreters, else the hospital. */
function phoneOf({interpreter}: Assistance, {fallbackContacts}: Facility): string | undefined {
  return interpreter?.phone ?? fallbackContacts.find(({kind}) => kind === 'phone')?.value;
}

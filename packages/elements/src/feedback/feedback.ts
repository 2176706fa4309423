import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {Client} from '@patient-relations/core';
import {ClientController} from '../client/client-controller.js';
import type {ClientRequestEvent} from '../client/client-request.js';
import type {PrComplaintForm} from '../complaint-form/complaint-form.js';
import type {ComplaintKind} from '../complaint-form/complaint-steps.js';
import {LocaleController} from '../locale/locale-controller.js';
import {feedbackCatalog} from './feedback.messages.js';
import {base} from '../styles/base.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {feedbackStyles} from './feedback.styles.js';

/** What a choice leads to: a form of one kind, or a case. */
const destinations = ['complaint', 'compliment', 'suggestion', 'question', 'case'] as const;

/** One of the choices. */
export type Destination = (typeof destinations)[number];

/**
 * The drop-in: tell us, thank someone, share an idea, ask, check my case. What stands between its tags is shown until
 * scripts run, where they do not, and below the choices as other ways to reach the hospital.
 *
 * @tagname pr-feedback
 * @summary One tag for everything a patient or relative wants to tell a hospital.
 * @status experimental
 * @slot - Other ways to reach the hospital: phone, address, hours.
 */
export class PrFeedback extends LitElement {
  static override styles = [tokens, base, feedbackStyles];

  static override properties: PropertyDeclarations = {
    baseUrl: {attribute: 'base-url'},
    facilityId: {attribute: 'facility-id'},
    layout: {},
    leaveUrl: {attribute: 'leave-url'},
    myCaseUrl: {attribute: 'my-case-url'},
    rightsUrl: {attribute: 'rights-url'},
    sharedDevice: {type: Boolean, attribute: 'shared-device'},
    client: {attribute: false},
  };

  /** Address of the service or gateway; relative to the page. */
  declare baseUrl: string;
  /** The facility whose patient relations office is meant. */
  declare facilityId: string;
  /** `inline` in the page, or a `launcher` button that opens a dialog. */
  declare layout: 'inline' | 'launcher';
  /** Where "leave this page quickly" goes; the site's front page by default. */
  declare leaveUrl: string;
  /** The site's own page for following a case, named on the receipt. */
  declare myCaseUrl: string;
  /** The site's page about patient rights; without it there is no such choice. */
  declare rightsUrl: string;
  /** Others use this device: the browser is asked to remember nothing. */
  declare sharedDevice: boolean;
  /** Overrides the client of the surrounding `<pr-client>` and of the attributes. */
  declare client: Client | undefined;

  readonly #locale = new LocaleController(this, feedbackCatalog);
  readonly #clients = new ClientController(this);
  /** One entry a form that was opened. A form stays, hidden, so that neither words nor a code are lost. */
  #forms: readonly ComplaintKind[] = [];
  #view: 'start' | 'case' | number = 'start';
  #hasCase = false;
  #opening: Destination | undefined;
  #failed: Destination | undefined;

  constructor() {
    super();
    this.baseUrl = '';
    this.facilityId = '';
    this.layout = 'inline';
    this.leaveUrl = '';
    this.myCaseUrl = '';
    this.rightsUrl = '';
    this.sharedDevice = false;
  }

  /** Fetches the code of what a choice leads to. Rejects where it cannot be had. */
  protected fetchPart(destination: Destination): Promise<unknown> {
    return destination === 'case'
      ? import('../case-status/pr-case-status.js')
      : import('../complaint-form/pr-complaint-form.js');
  }

  protected override render(): TemplateResult {
    const locale = this.#locale;
    if (!locale.ready || !this.#clients.configured) return html`<slot></slot>`;
    const isLauncher = this.layout === 'launcher';
    return html`
      <div
        lang=${locale.language}
        dir=${locale.direction}
        @pr-client-request=${this.#handleClientRequest}
        @pr-feedback-received=${() => this.requestUpdate()}
      >
        ${isLauncher ? this.#renderLauncher() : this.#renderViews()}
      </div>
    `;
  }

  #renderLauncher(): TemplateResult {
    const locale = this.#locale;
    const hasWords = this.#forms.some((_, index) => this.#form(index)?.hasWords);
    return html`
      <button type="button" class="primary" aria-haspopup="dialog" @click=${this.#handleLaunch}>
        ${locale.show(hasWords ? 'unsent' : 'title')}
      </button>
      <dialog aria-label=${locale.text('title')} @close=${() => this.requestUpdate()}>
        <div class="row close">
          <button type="button" @click=${this.#handleClose}>${locale.show('close')}</button>
        </div>
        ${this.#renderViews()}
      </dialog>
    `;
  }

  #renderViews(): TemplateResult {
    const view = this.#view;
    const locale = this.#locale;
    return html`
      <div class="stack">
        ${
          view === 'start'
            ? this.#renderStart()
            : html`<div>
                <button type="button" class="quiet" @click=${() => this.#show('start')}>
                  ${locale.show('start')}
                </button>
              </div>`
        }
        ${this.#forms.map((kind, index) => this.#renderForm(kind, view !== index))}
        ${this.#hasCase ? this.#renderCase(view !== 'case') : nothing}
        <section class="ways stack">
          <h3>${locale.show('otherWays')}</h3>
          <slot></slot>
        </section>
      </div>
    `;
  }

  #renderStart(): TemplateResult {
    const locale = this.#locale;
    return html`
      <h2 id="heading" tabindex="-1">${locale.show('title')}</h2>
      <p class="muted">${locale.show('intro')}</p>
      <div class="choices">
        ${this.#forms.map((_, index) => this.#renderReturn(index))}
        ${destinations.map((destination) => this.#renderChoice(destination))}
        ${
          this.rightsUrl
            ? html`<a class="button" href=${this.rightsUrl}>${locale.show('rights')}</a>`
            : nothing
        }
      </div>
      <div role="status">
        ${this.#opening ? html`<p class="visually-hidden">${locale.show('opening')}</p>` : nothing}
        ${
          this.#failed
            ? html`<div class="notice danger">
                <p>${locale.show('failed')}</p>
                <div class="row">
                  <button type="button" @click=${this.#handleRetry}>
                    ${locale.show('tryAgain')}
                  </button>
                </div>
              </div>`
            : nothing
        }
      </div>
    `;
  }

  #renderChoice(destination: Destination): TemplateResult {
    const isOpening = this.#opening === destination;
    return html`
      <button
        type="button"
        class=${destination === 'complaint' ? 'primary' : ''}
        aria-disabled=${isOpening ? 'true' : 'false'}
        @pointerenter=${() => void this.fetchPart(destination).catch(() => undefined)}
        @click=${() => void this.#open(destination)}
      >
        ${this.#locale.show(isOpening ? 'opening' : destination)}
      </button>
    `;
  }

  #renderReturn(index: number): TemplateResult | typeof nothing {
    const form = this.#form(index);
    if (!form?.hasWords && form?.phase !== 'received') return nothing;
    return html`
      <button type="button" @click=${() => this.#show(index)}>
        ${this.#locale.show(form.hasWords ? 'unsent' : 'sent')}
      </button>
    `;
  }

  #renderForm(kind: ComplaintKind, hidden: boolean): TemplateResult {
    return html`
      <pr-complaint-form
        kind=${kind}
        leave-url=${this.leaveUrl}
        my-case-url=${this.myCaseUrl}
        ?shared-device=${this.sharedDevice}
        ?hidden=${hidden}
      ></pr-complaint-form>
    `;
  }

  #renderCase(hidden: boolean): TemplateResult {
    return html`<pr-case-status leave-url=${this.leaveUrl} ?hidden=${hidden}></pr-case-status>`;
  }

  /** The form and the case use this element's client. */
  readonly #handleClientRequest = (event: ClientRequestEvent): void => {
    event.stopPropagation();
    event.answer({load: () => this.#clients.load()});
  };

  readonly #handleLaunch = (): void => {
    this.#dialog?.showModal();
    this.#show(this.#view);
  };

  readonly #handleClose = (): void => {
    this.#dialog?.close();
    this.requestUpdate();
  };

  readonly #handleRetry = (): void => {
    if (this.#failed) void this.#open(this.#failed);
  };

  /** Loads what a choice needs, then shows it. What cannot be loaded leaves the choices and the other ways standing. */
  async #open(destination: Destination): Promise<void> {
    if (this.#opening) return;
    this.#opening = destination;
    this.#failed = undefined;
    this.requestUpdate();
    try {
      await this.fetchPart(destination);
      this.#show(destination === 'case' ? 'case' : this.#formFor(destination));
    } catch {
      this.#failed = destination;
    }
    this.#opening = undefined;
    this.requestUpdate();
  }

  /** The form to write in: one that was begun takes another kind and keeps its words. */
  #formFor(kind: ComplaintKind): number {
    const begun = this.#forms.findIndex((_, index) => {
      const phase = this.#form(index)?.phase;
      return phase === 'editing' || phase === 'rejected';
    });
    const index = begun < 0 ? this.#forms.length : begun;
    this.#forms = [...this.#forms.slice(0, index), kind, ...this.#forms.slice(index + 1)];
    return index;
  }

  #show(view: 'start' | 'case' | number): void {
    this.#view = view;
    this.#hasCase ||= view === 'case';
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const shown = typeof view === 'number' ? this.#form(view) : this.#first(headings[view]);
      shown?.focus();
      shown?.scrollIntoView({block: 'nearest'});
    });
  }

  #form(index: number): PrComplaintForm | undefined {
    return this.shadowRoot?.querySelectorAll('pr-complaint-form')[index];
  }

  #first(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }
}

const headings = {start: '#heading', case: 'pr-case-status'};

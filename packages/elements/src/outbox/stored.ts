import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {FocusController} from '../fields/focus-controller.js';
import {LocaleController} from '../locale/locale-controller.js';
import {OutboxController} from './outbox-controller.js';
import {renderQr} from '../qr/render-qr.js';
import {StoredEvent} from './stored.events.js';
import {storedCatalog, type StoredMessage} from './stored-words.js';
import {base} from '../styles/base.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {storedStyles} from './stored.styles.js';

/**
 * Says that what a person sent is kept on this device, locked, until the hospital has it. Forms draw it; a page with an
 * outbox loads it up front.
 *
 * @tagname pr-stored
 * @summary Stored on this device, not received yet.
 * @status experimental
 * @slot - What can be done now.
 * @fires {StoredEvent} pr-stored - What was sent is kept on this device. Carries nothing.
 */
export class PrStored extends LitElement {
  static override styles = [tokens, base, storedStyles];

  static override properties: PropertyDeclarations = {
    code: {attribute: false},
    phase: {},
    sharedDevice: {type: Boolean, attribute: 'shared-device'},
  };

  /** The access code in its written form; empty where there is none. */
  declare code: string;
  /** `unconfirmed`: it was sent, and no answer came. Else it was never sent. */
  declare phase: string;
  /** Others use this device: the code is shown for a camera. The form around it says so, too. */
  declare sharedDevice: boolean;

  readonly #locale = new LocaleController(this, storedCatalog);
  readonly #focus = new FocusController(this);
  readonly #queue = new OutboxController(this);

  constructor() {
    super();
    this.code = '';
    this.phase = 'waiting';
    this.sharedDevice = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Once the form that drew it is in order again.
    queueMicrotask(() => this.isConnected && this.dispatchEvent(new StoredEvent()));
  }

  /** Puts the focus on the heading. */
  override focus(): void {
    this.#focus.moveTo('h2');
  }

  protected override render(): TemplateResult {
    const locale = this.#locale;
    if (!locale.ready) return html`<slot></slot>`;
    return html`
      <div class="stored" lang=${locale.language} dir=${locale.direction}>
        <div class="head">
          ${lock}
          <h2 tabindex="-1">${locale.show('heading')}</h2>
        </div>
        <p>
          ${locale.show(this.#words)}
          ${this.#isShared || this.#words === 'unauthorized' ? nothing : locale.show('mayClose')}
        </p>
        <p class="badge">${locale.show('notReceived')}</p>
        ${this.code ? this.#renderCode() : nothing}
        <slot></slot>
      </div>
    `;
  }

  /** What becomes of it now. Where the hospital no longer knows the device, a connection alone brings nothing there. */
  get #words(): StoredMessage {
    if (this.#queue.status?.troubles.includes('unauthorized')) return 'unauthorized';
    return this.phase === 'unconfirmed' ? 'unconfirmed' : 'text';
  }

  /** What drew it. */
  get #form(): Element & {readonly sharedDevice?: boolean; readonly myCaseUrl?: string} {
    const root = this.getRootNode();
    return root instanceof ShadowRoot ? root.host : this;
  }

  get #isShared(): boolean {
    // A kiosk says so to each element in it, also to one that has no property for it.
    const isToldSo = this.#form.hasAttribute('shared-device');
    return this.sharedDevice || isToldSo || this.#form.sharedDevice === true;
  }

  /** Where the code is used, in full: it is read here and typed elsewhere. */
  get #address(): string {
    const {myCaseUrl} = this.#form;
    // A link resolves an address as the page would, and does not throw at a wrong one.
    return myCaseUrl ? Object.assign(document.createElement('a'), {href: myCaseUrl}).href : '';
  }

  #renderCode(): TemplateResult {
    const locale = this.#locale;
    const address = this.#address;
    // Plain text: a code inside an address would end up in histories and logs.
    const square = [this.code, address].filter(Boolean).join('\n');
    return html`
      <section class="keep" aria-labelledby="code-heading">
        <div>
          <h3 id="code-heading">${locale.show('code')}</h3>
          <p class="code" dir="ltr" translate="no">${this.code}</p>
          <p>${locale.show('codeText')}</p>
          ${address ? html`<p>${locale.show('where')}: <bdi dir="ltr">${address}</bdi></p>` : nothing}
          ${this.#isShared ? html`<p>${locale.show('picture')}</p>` : nothing}
        </div>
        ${
          this.#isShared
            ? html`<div class="qr">${renderQr(square, locale.text('pictureLabel'))}</div>`
            : nothing
        }
      </section>
    `;
  }
}

const lock = html`
  <svg class="lock" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor">
    <rect x="4.5" y="10.5" width="15" height="10" rx="2" stroke-width="2" />
    <path d="M8 10V7a4 4 0 0 1 8 0v3M12 14.5v2.5" stroke-width="2" stroke-linecap="round" />
  </svg>
`;

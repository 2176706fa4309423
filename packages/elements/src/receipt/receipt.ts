import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {accessCodeGroups, parseAccessCode} from '@patient-relations/core/access';
import type {FeedbackReceipt} from '@patient-relations/core';
import {copyText} from '../copy/copy-text.js';
import {printOnly} from '../copy/print-only.js';
import {saveText} from '../copy/save-text.js';
import {FocusController} from '../fields/focus-controller.js';
import {renderLiveRegion} from '../fields/live-region.js';
import {LocaleController} from '../locale/locale-controller.js';
import {CameraCopy} from './camera-copy.js';
import {ownCopyText, receiptFacts, type ReceiptFact} from './receipt-facts.js';
import {ReceiptKeptEvent} from './receipt.events.js';
import {receiptCatalog, type ReceiptMessage} from './receipt.messages.js';
import {renderCodeCheck} from './render-code-check.js';
import {renderFacts, renderGroups} from './render-receipt.js';
import {spokenCode} from './spoken-code.js';
import {controls} from '../styles/controls.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {receiptStyles} from './receipt.styles.js';

/** What the page can honestly say about the words: see `Delivery`. */
export type ReceiptStatus = 'received' | 'unconfirmed' | 'waiting';

/**
 * Shows what became of what a person sent, and makes sure that their access code is not lost.
 *
 * @tagname pr-receipt
 * @summary The access code and the receipt.
 * @status experimental
 * @slot - What to show until the words of the page's language are there.
 * @fires {ReceiptKeptEvent} pr-receipt-kept - The person has their code. Carries nothing.
 * @fires {ReceiptPaperEvent} pr-receipt-paper - At a shared device's printer: whether the paper came out, as the person says.
 */
export class PrReceipt extends LitElement {
  static override styles = [tokens, controls, receiptStyles];

  static override properties: PropertyDeclarations = {
    code: {attribute: false},
    receipt: {attribute: false},
    status: {},
    timeZone: {attribute: 'time-zone'},
    copy: {attribute: false},
    myCaseUrl: {attribute: 'my-case-url'},
    anonymous: {type: Boolean},
    sharedDevice: {type: Boolean, attribute: 'shared-device'},
    printer: {type: Boolean},
  };

  /** The access code in its written form. */
  declare code: string;
  /** What the service said once it had the words; absent before that. */
  declare receipt: FeedbackReceipt | undefined;
  declare status: ReceiptStatus;
  /** The facility's IANA time zone, for the time of receipt. */
  declare timeZone: string | undefined;
  /** What the person wrote, as plain text, for their own copy. */
  declare copy: string;
  /** Where a case is followed. Shown as an address; the code never becomes part of it. */
  declare myCaseUrl: string;
  /** The code is the only way back: say so. */
  declare anonymous: boolean;
  /** Others use this device: nothing is put on its clipboard or into its files. */
  declare sharedDevice: boolean;
  /** A printer stands beside a shared device: without one, nothing is offered to print there. */
  declare printer: boolean;

  readonly #locale = new LocaleController(this, receiptCatalog);
  readonly #camera = new CameraCopy(this, this.#locale);
  readonly #focus = new FocusController(this);
  #codeShown = true;
  #check: 'asked' | 'wrong' | 'kept' = 'asked';
  #typed = '';
  #said = '';
  #note: ReceiptMessage | undefined;
  #takeSheetAway: (() => void) | undefined;

  constructor() {
    super();
    this.code = '';
    this.status = 'waiting';
    this.copy = '';
    this.myCaseUrl = '';
    this.anonymous = false;
    this.sharedDevice = false;
    this.printer = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('status');
    if (before !== undefined && before !== this.status) this.#said = this.#locale.text(this.status);
    if (this.sharedDevice) void this.#camera.load();
    // Another code is another receipt.
    if (changed.get('code')) this.#check = 'asked';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#takeSheetAway?.();
  }

  /** Puts the focus on the heading, where the page's new state is read first. */
  override focus(): void {
    this.#focus.moveTo('h2');
  }

  protected override render(): TemplateResult {
    const {language, direction, ready} = this.#locale;
    if (!ready) return html`<slot></slot>`;
    return html`
      <div class="stack" lang=${language} dir=${direction}>
        ${renderLiveRegion(this.#said)} ${this.#renderOutcome()} ${this.#renderCard()}
        ${this.#renderCheck()}
      </div>
    `;
  }

  #renderOutcome(): TemplateResult {
    const {status} = this;
    return html`
      <div class="notice ${status === 'received' ? 'good' : ''}">
        <h2 tabindex="-1">${this.#locale.show(status)}</h2>
        <p>${this.#locale.show(`${status}Text`)}</p>
        ${renderFacts(this.#facts, this.#locale)}
      </div>
    `;
  }

  #renderCard(): TemplateResult {
    const locale = this.#locale;
    return html`
      <section class="card" aria-labelledby="code-heading">
        <h3 id="code-heading" tabindex="-1">${locale.show('code')}</h3>
        ${
          this.status === 'received'
            ? html`<p>${locale.show('codeText')}</p>`
            : html`<p class="badge">${locale.show('notReceived')}</p>
                <p>${locale.show('codeText')} ${locale.show('codeLater')}</p>`
        }
        ${this.#codeShown ? this.#renderCode() : html`<p class="muted">${locale.show('hidden')}</p>`}
        ${this.anonymous ? html`<p class="notice danger">${locale.show('anonymous')}</p>` : nothing}
        ${
          this.sharedDevice && this.#codeShown
            ? this.#camera.render([`${locale.text('code')}: ${this.code}`, this.#address])
            : nothing
        }
        ${this.#renderActions()}
        <p role="status" class="note">${this.#note ? locale.show(this.#note) : nothing}</p>
        ${this.#renderAddress()}
      </section>
    `;
  }

  #renderCode(): TemplateResult {
    const locale = this.#locale;
    return html`
      ${renderGroups(this.code)}
      <details class="no-print">
        <summary>${locale.show('spoken')}</summary>
        <ol>
          ${spokenCode(this.code, this.#locale.text('spokenWords')).map((line) => html`<li>${line}</li>`)}
        </ol>
      </details>
    `;
  }

  #renderActions(): TemplateResult {
    const locale = this.#locale;
    return html`
      <div class="row">
        ${
          this.sharedDevice
            ? nothing
            : html`
                <button type="button" @click=${this.#handleCopy}>${locale.show('copy')}</button>
                <button type="button" @click=${this.#handleSave}>${locale.show('save')}</button>
              `
        }
        ${
          this.sharedDevice && !this.printer
            ? nothing
            : html`<button type="button" @click=${this.#handlePrint}>
                ${locale.show('print')}
              </button>`
        }
        <button type="button" class="quiet" @click=${this.#handleToggle}>
          ${locale.show(this.#codeShown ? 'hide' : 'show')}
        </button>
      </div>
    `;
  }

  #renderAddress(): TemplateResult | typeof nothing {
    if (!this.myCaseUrl) return nothing;
    return html`<p>${this.#locale.show('where')}: <bdi dir="ltr">${this.#address}</bdi></p>`;
  }

  #renderCheck(): TemplateResult {
    const locale = this.#locale;
    if (this.#check === 'kept')
      return html`<div class="notice good" id="kept" tabindex="-1">
        <h3>${locale.show('kept')}</h3>
        <p>${locale.show('keptText')}</p>
      </div>`;
    return renderCodeCheck({
      locale,
      typed: this.#typed,
      isWrong: this.#check === 'wrong',
      onInput: (typed) => {
        this.#typed = typed;
        this.requestUpdate();
      },
      onCheck: this.#handleCheck,
      onSkip: this.#keep,
    });
  }

  readonly #handleCopy = async (): Promise<void> => {
    const copied = await copyText(this.code);
    this.#say(copied ? 'copied' : 'notCopied');
  };

  readonly #handleSave = (): void => {
    const copy = {
      outcome: this.#outcome,
      facts: this.#facts,
      code: this.code,
      address: this.#address,
      wrote: this.copy,
    };
    saveText('my-case.txt', ownCopyText(copy, this.#locale));
  };

  readonly #handlePrint = (): void => {
    const locale = this.#locale;
    const {language, direction} = this.#locale;
    this.#takeSheetAway = printOnly({
      language,
      direction,
      styles: PrReceipt.elementStyles,
      content: html`
        <div class="stack">
          <section class="card">
            <h2>${locale.show('code')}</h2>
            ${renderGroups(this.code)}
            <p>${locale.show(this.#outcome)}</p>
            ${renderFacts(this.#facts, this.#locale)} ${this.#renderAddress()}
            <p>${locale.show('codeText')}</p>
          </section>
          ${
            this.copy
              ? html`<h3>${locale.show('wrote')}</h3>
                  <p class="words" dir="auto">${this.copy}</p>`
              : nothing
          }
        </div>
      `,
    });
    if (this.sharedDevice) this.#camera.askForPaper();
  };

  readonly #handleToggle = (): void => {
    this.#codeShown = !this.#codeShown;
    this.#say(undefined);
  };

  readonly #handleCheck = (): void => {
    const start = accessCodeGroups(this.code).slice(0, -1).join('-');
    // Read with the rest of the code, so that look-alikes are forgiven here as they are everywhere.
    if (parseAccessCode(`${start}${this.#typed}`) === this.code) return this.#keep();
    this.#check = 'wrong';
    this.#focus.moveTo('#error-summary');
  };

  readonly #keep = (): void => {
    this.#check = 'kept';
    this.#typed = '';
    this.#focus.moveTo('#kept');
    this.dispatchEvent(new ReceiptKeptEvent());
  };

  #say(note: ReceiptMessage | undefined): void {
    this.#note = note;
    this.requestUpdate();
  }

  get #address(): string {
    if (!this.myCaseUrl) return '';
    // A link resolves an address as the page would, and does not throw at a wrong one.
    return Object.assign(document.createElement('a'), {href: this.myCaseUrl}).href;
  }

  get #outcome(): 'received' | 'notReceived' {
    return this.status === 'received' ? 'received' : 'notReceived';
  }

  get #facts(): readonly ReceiptFact[] {
    const receipt = this.status === 'received' ? this.receipt : undefined;
    return receiptFacts(receipt, this.#locale, this.timeZone);
  }
}

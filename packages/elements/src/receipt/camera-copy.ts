import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {LocaleController} from '../locale/locale-controller.js';
import {ReceiptPaperEvent} from './receipt.events.js';
import type {ReceiptMessage} from './receipt.messages.js';

type Paper = 'not-printed' | 'asked' | 'came' | 'stuck';

/** The ways to take a code along from a device that others use: a picture of it, and paper. */
export class CameraCopy {
  readonly #host: LitElement;
  readonly #locale: LocaleController<ReceiptMessage>;
  #renderQr: typeof import('../qr/render-qr.js').renderQr | undefined;
  #paper: Paper = 'not-printed';

  constructor(host: LitElement, locale: LocaleController<ReceiptMessage>) {
    this.#host = host;
    this.#locale = locale;
  }

  /** Fetches what draws the square. Where it cannot be had, the code stands on the page all the same. */
  async load(): Promise<void> {
    if (this.#renderQr) return;
    this.#renderQr = (await import('../qr/render-qr.js').catch(() => undefined))?.renderQr;
    this.#host.requestUpdate();
  }

  /** A page cannot know whether paper came out: the person is asked. */
  askForPaper(): void {
    this.#become('asked');
  }

  /** The text is plain: a code inside an address would end up in histories and logs. */
  render(lines: readonly string[]): TemplateResult | typeof nothing {
    const locale = this.#locale;
    const text = lines.filter(Boolean).join('\n');
    return html`
      ${
        this.#renderQr
          ? html`<div class="camera">
              <div class="qr">${this.#renderQr(text, locale.text('squareLabel'))}</div>
              <p>${locale.show('square')}</p>
            </div>`
          : nothing
      }
      ${this.#renderPaper()}
    `;
  }

  #renderPaper(): TemplateResult | typeof nothing {
    const locale = this.#locale;
    if (this.#paper === 'not-printed') return nothing;
    if (this.#paper !== 'asked')
      return html`<p class="notice ${this.#paper === 'came' ? 'good' : 'danger'}" role="status">
        ${locale.show(this.#paper === 'came' ? 'paperCame' : 'paperStuck')}
      </p>`;
    return html`
      <div class="notice" role="group" aria-labelledby="paper">
        <h4 id="paper">${locale.show('paper')}</h4>
        <div class="row">
          <button type="button" data-paper="yes" @click=${() => this.#become('came')}>
            ${locale.show('paperYes')}
          </button>
          <button type="button" data-paper="no" @click=${() => this.#become('stuck')}>
            ${locale.show('paperNo')}
          </button>
        </div>
      </div>
    `;
  }

  #become(paper: Paper): void {
    this.#paper = paper;
    if (paper !== 'asked') this.#host.dispatchEvent(new ReceiptPaperEvent(paper === 'came'));
    this.#host.requestUpdate();
  }
}

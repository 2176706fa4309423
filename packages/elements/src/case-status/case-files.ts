import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {AttachmentsController} from '../attachments/attachments.js';
import type {LocaleController} from '../locale/locale-controller.js';
import type {CaseSession} from './case-session.js';
import type {CaseMessage} from './case.messages.js';

type AttachmentsModule = typeof import('../attachments/attachments.js');

/** Files that a person adds to an open case. What is needed for it is loaded when it is asked for. */
export class CaseFiles {
  readonly #host: LitElement;
  readonly #session: CaseSession;
  #module: AttachmentsModule | undefined;
  #chosen: AttachmentsController | undefined;

  constructor(host: LitElement, session: CaseSession) {
    this.#host = host;
    this.#session = session;
  }

  /** Opens the files step. False when it could not be loaded. */
  async open(): Promise<boolean> {
    const {facility} = this.#session;
    try {
      this.#module ??= await import('../attachments/attachments.js');
    } catch {
      return false;
    }
    if (facility)
      this.#chosen ??= new this.#module.AttachmentsController(this.#host, {
        limits: facility.limits.files,
        alreadySent: () => this.#sentByPerson,
      });
    return true;
  }

  /** Sends what was chosen and reads the case again. */
  async send(): Promise<void> {
    const {destination} = this.#session;
    const chosen = this.#chosen;
    if (!destination || !chosen || chosen.busy) return;
    await chosen.upload(destination);
    // The case may have been closed in the meantime. What arrived is shown by it from here on.
    if (this.#chosen === chosen && (await this.#session.refresh())) chosen.clear('sent');
  }

  /** Forgets what was chosen and closes the step. */
  clear(): void {
    this.#chosen?.clear();
    this.#chosen = undefined;
  }

  render(locale: LocaleController<CaseMessage>, onSend: () => void): TemplateResult | undefined {
    const chosen = this.#chosen;
    if (!chosen) return undefined;
    return html`
      ${chosen.render()}
      ${
        chosen.attachments.length > 0
          ? html`<div class="row">
              <button
                type="button"
                class="primary"
                aria-disabled=${chosen.busy ? 'true' : 'false'}
                @click=${onSend}
              >
                ${locale.show('sendFiles')}
              </button>
            </div>`
          : nothing
      }
    `;
  }

  get #sentByPerson(): number {
    const {state} = this.#session;
    if (state.phase !== 'open') return 0;
    return state.opened.state.files.filter(({from}) => from === 'person').length;
  }
}

import {html, LitElement, type PropertyDeclarations, type TemplateResult} from 'lit';
import {LocaleController} from '../locale/locale-controller.js';
import {base} from '../styles/base.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {ElementNameDoneEvent} from './element-name.events.js';
import {elementNameCatalog} from './element-name.messages.js';
import {elementNameStyles} from './element-name.styles.js';

/**
 * TODO: what a person does with this element, in one sentence.
 *
 * @tagname pr-element-name
 * @summary TODO
 * @status experimental
 * @slot - What to show until the words of the page's language are there.
 * @fires {ElementNameDoneEvent} pr-element-name-done - The person is done. Carries nothing.
 */
export class PrElementName extends LitElement {
  static override styles = [tokens, base, elementNameStyles];

  static override properties: PropertyDeclarations = {
    done: {type: Boolean, reflect: true},
  };

  /** The person is done, and is told so. */
  declare done: boolean;

  readonly #locale = new LocaleController(this, elementNameCatalog);

  constructor() {
    super();
    this.done = false;
  }

  protected override render(): TemplateResult {
    const {language, direction, ready} = this.#locale;
    if (!ready) return html`<slot></slot>`;
    return html`
      <div class="stack" lang=${language} dir=${direction}>
        <h2>${this.#locale.show('heading')}</h2>
        <button type="button" class="primary" @click=${this.#handleDone}>
          ${this.#locale.show('finish')}
        </button>
        <p role="status">${this.done ? this.#locale.show('thanks') : ''}</p>
      </div>
    `;
  }

  readonly #handleDone = (): void => {
    this.done = true;
    this.dispatchEvent(new ElementNameDoneEvent());
  };
}

import {html, LitElement, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {describedBy} from '../fields/field.js';
import {LocaleController} from '../locale/locale-controller.js';
import {setCustomState} from './custom-state.js';
import {scaleNumbers, type RatingAppearance} from './rating-scale.js';
import {ratingSteps, shownWords, type RatingWords} from './rating-steps.js';
import {ratingCatalog} from './rating.messages.js';
import {renderRating, type Rating} from './render-rating.js';
import {warnOfScale} from './warn-of-scale.js';
import {base} from '../styles/base.styles.js';
import {fields} from '../styles/fields.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {ratingHost} from './rating-host.styles.js';
import {ratingStyles} from './rating.styles.js';

/**
 * Asks for one step of a scale: in words, numbers, stars or faces. A form control like the browser's own, in any form,
 * with or without the rest of this kit: `name` and `value`, `required`, `disabled`, `readonly`, reset, restore,
 * validity, and a `<label>` of the page if it has no label of its own.
 *
 * @tagname pr-rating
 * @summary A scale of 2 to 11 steps, as native radio buttons.
 * @status experimental
 * @slot - What to show until the words of the page's language are there.
 * @fires {Event} input - The person chose a step. Bubbles, and carries nothing: read `value`.
 * @fires {Event} change - As `input`, right after it; like the browser's own it stays in the tree of the element.
 * @fires {Event} invalid - The control was asked for its validity and is not valid. It then shows what is wrong.
 * @cssprop {<length>} [--pr-rating-target=2.75rem] - The smallest width and height of a step.
 * @cssstate answered - A step is chosen. Not known to older browsers.
 * @cssstate invalid - The control shows what is wrong. Not known to older browsers.
 */
export class PrRating extends LitElement {
  static readonly formAssociated = true;

  // So that the browser can put the focus here, from a label or from a form that cannot be sent.
  static override shadowRootOptions = {...LitElement.shadowRootOptions, delegatesFocus: true};

  static override styles = [tokens, base, fields, ratingHost, ratingStyles];

  static override properties: PropertyDeclarations = {
    label: {},
    hint: {},
    name: {reflect: true},
    defaultValue: {attribute: 'value'},
    value: {attribute: false, noAccessor: true},
    min: {type: Number},
    max: {type: Number},
    appearance: {},
    words: {attribute: false},
    low: {},
    high: {},
    size: {},
    required: {type: Boolean, reflect: true},
    disabled: {type: Boolean, noAccessor: true},
    readOnly: {type: Boolean, reflect: true, attribute: 'readonly'},
  };

  /** The question. Without it, a `<label for>` of the page is needed. */
  declare label: RatingWords;
  declare hint: RatingWords;
  declare name: string;
  /** The number chosen at first and after a reset: the `value` attribute. */
  declare defaultValue: string;
  /** The lowest number. */
  declare min: number;
  /** The highest number; 2 to 11 steps in all. */
  declare max: number;
  declare appearance: RatingAppearance;
  /** What each step means, from the lowest to the highest. Up to 5 steps have words of their own. */
  declare words: readonly RatingWords[] | undefined;
  /** What the lowest number means. */
  declare low: RatingWords;
  /** What the highest number means. */
  declare high: RatingWords;
  /** `large` is for a kiosk. */
  declare size: 'regular' | 'large';
  declare required: boolean;
  declare readOnly: boolean;

  readonly #internals = this.attachInternals();
  readonly #locale = new LocaleController(this, ratingCatalog);
  /** What was chosen or set; the default counts until then. */
  #value: string | undefined;
  #isDisabled = false;
  #customMessage = '';
  #showsError = false;
  /** The element is asked for its validity by a script that wants no one to be told. */
  #isAskedQuietly = false;

  constructor() {
    super();
    this.label = this.hint = this.low = this.high = '';
    this.name = this.defaultValue = '';
    this.min = 1;
    this.max = 5;
    this.appearance = 'words';
    this.size = 'regular';
    this.required = this.readOnly = false;
    this.addEventListener('invalid', this.#handleInvalid);
    this.addEventListener('click', this.#handleClick);
  }

  /** The chosen number as text; '' when none of the scale is chosen. */
  get value(): string {
    const wanted = this.#value ?? this.defaultValue;
    return String(this.#numbers.find((number) => String(number) === wanted) ?? '');
  }

  set value(value: string | number | null | undefined) {
    this.#value = String(value ?? '');
    this.#settle();
    this.requestUpdate();
  }

  // The attribute at once, as in the browser's own controls: it is what tells the form, and this element, of it.
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }

  set disabled(isDisabled: boolean) {
    this.toggleAttribute('disabled', isDisabled);
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** The `<label>`s of the page that name this control. */
  get labels(): NodeList {
    return this.#internals.labels;
  }

  get validity(): ValidityState {
    this.#settle();
    return this.#internals.validity;
  }

  get validationMessage(): string {
    this.#settle();
    return this.#internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  protected override willUpdate(): void {
    this.#settle();
  }

  protected override updated(): void {
    // A page may take the answer back while it hears of it: what was drawn never had it.
    for (const radio of this.shadowRoot?.querySelectorAll('input') ?? [])
      radio.checked = radio.value === this.value;
    // Once more, with the step that the browser's own message points to.
    this.#settle();
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.#isDisabled = isDisabled;
    this.requestUpdate();
  }

  formResetCallback(): void {
    this.#value = undefined;
    this.#showsError = false;
    this.#settle();
    this.requestUpdate();
  }

  formStateRestoreCallback(state: unknown): void {
    if (typeof state === 'string') this.value = state;
  }

  /** True when valid. Fires `invalid` when not, and shows nothing. */
  checkValidity(): boolean {
    this.#settle();
    this.#isAskedQuietly = true;
    const isValid = this.#internals.checkValidity();
    this.#isAskedQuietly = false;
    return isValid;
  }

  /** True when valid; tells the person what is wrong when not. */
  reportValidity(): boolean {
    this.#settle();
    return this.#internals.reportValidity();
  }

  /** Makes the control invalid for a reason of the page's own, in words for the person; '' takes it back. */
  setCustomValidity(message: string): void {
    this.#customMessage = message;
    this.#settle();
    this.requestUpdate();
  }

  /** Puts the focus on the chosen step, or on the first one. */
  override focus(options?: FocusOptions): void {
    (this.#radio(':checked') ?? this.#radio())?.focus(options);
  }

  protected override render(): TemplateResult {
    const {language, direction, ready} = this.#locale;
    if (!ready) return html`<slot></slot>`;
    const label = shownWords(this.label, this.#locale);
    const hint = shownWords(this.hint, this.#locale);
    const error = this.#showsError ? this.#internals.validationMessage : '';
    return html`
      <fieldset
        class="field"
        role="radiogroup"
        lang=${language}
        dir=${direction}
        ?disabled=${this.#isDisabled}
        aria-labelledby=${label ? 'label' : nothing}
        aria-label=${label ? nothing : this.#labelOfPage()}
        aria-describedby=${describedBy({id: 'rating', label: '', hint, error})}
        aria-required=${this.required}
        aria-readonly=${this.readOnly}
        aria-invalid=${error !== ''}
        @focusin=${label ? nothing : () => this.requestUpdate()}
      >
        ${label ? html`<legend id="label">${label}</legend>` : nothing}
        ${hint ? html`<p class="hint" id="rating-hint">${hint}</p>` : nothing}
        <div aria-live="polite">
          ${error ? html`<p class="error" id="rating-error">${error}</p>` : nothing}
        </div>
        ${renderRating(this.#rating())}
      </fieldset>
    `;
  }

  #rating(): Rating {
    const {appearance, words} = this;
    const drawn = ratingSteps({numbers: this.#numbers, appearance, words}, this.#locale);
    warnOfScale(this, drawn);
    return {
      ...drawn,
      name: 'step',
      chosen: this.value,
      low: shownWords(this.low, this.#locale),
      high: shownWords(this.high, this.#locale),
      large: this.size === 'large',
      onChoose: this.readOnly ? undefined : this.#handleChoice,
    };
  }

  readonly #handleChoice = (value: string): void => {
    this.value = value;
    this.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    this.dispatchEvent(new Event('change', {bubbles: true}));
  };

  readonly #handleInvalid = (): void => {
    if (this.#isAskedQuietly) return;
    this.#showsError = true;
    this.requestUpdate();
  };

  // A label of the page clicks the element itself; the browser would focus the first step, chosen or not.
  readonly #handleClick = (event: Event): void => {
    if (event.composedPath()[0] === this) this.focus();
  };

  /** Tells the form what the value is now and whether it will do. */
  #settle(): void {
    const {value} = this;
    const missing = this.required && value === '' ? this.#locale.text('required') : '';
    const problem = this.#customMessage || missing;
    this.#internals.setFormValue(value || null);
    if (problem) {
      const flag = this.#customMessage ? 'customError' : 'valueMissing';
      this.#internals.setValidity({[flag]: true}, problem, this.#radio());
    } else {
      this.#internals.setValidity({});
      this.#showsError = false;
    }
    setCustomState(this.#internals, 'answered', value !== '');
    setCustomState(this.#internals, 'invalid', this.#showsError);
  }

  #radio(which = ''): HTMLInputElement | undefined {
    return this.shadowRoot?.querySelector<HTMLInputElement>(`input${which}`) ?? undefined;
  }

  #labelOfPage(): string {
    const words = Array.from(this.labels, ({textContent}) => textContent?.trim() ?? '');
    return words.join(' ');
  }

  get #numbers(): readonly number[] {
    return scaleNumbers(this.min, this.max) ?? usualScale;
  }
}

const usualScale = [1, 2, 3, 4, 5] as const;

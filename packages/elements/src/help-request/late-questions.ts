import type {LitElement} from 'lit';
import type {Draft} from '../form/feedback-draft.js';
import type {FormMessage} from '../form/form-field.js';
import type {LocaleController} from '../locale/locale-controller.js';

type Loaded = typeof import('../form/more-questions/more-questions.js');

/** The questions that not everyone is asked, and the table of who can see what: fetched when they are needed. */
export class LateQuestions {
  loaded: Loaded | undefined;
  /** True once the person, or what the page knows of them, asks for the questions. */
  isWanted = false;
  /** True when they could not be had the last time. */
  notOpened = false;

  readonly #host: LitElement;
  readonly #locale: LocaleController<FormMessage>;

  constructor(host: LitElement, locale: LocaleController<FormMessage>) {
    this.#host = host;
    this.#locale = locale;
  }

  /** False where they cannot be had; the form goes on without them. */
  async open(): Promise<boolean> {
    try {
      this.loaded ??= await import('../form/more-questions/more-questions.js');
      this.loaded.adoptStyles(this.#host);
      await this.#locale.extend(this.loaded.moreCatalog);
      this.notOpened = false;
    } catch {
      this.notOpened = true;
    }
    this.#host.requestUpdate();
    return !this.notOpened;
  }

  /** Shows the questions. */
  async want(): Promise<boolean> {
    this.isWanted = await this.open();
    return this.isWanted;
  }

  /** What a page knows of a person, as a draft, with every question it may answer on show. */
  async fill(prefill: object): Promise<Draft> {
    return (await this.want()) ? (this.loaded?.draftOf(prefill) ?? {}) : {};
  }

  /** Forgets what a person chose. What was fetched may stay. */
  forget(): void {
    this.isWanted = this.notOpened = false;
  }
}

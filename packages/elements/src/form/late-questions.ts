import type {LitElement} from 'lit';
import type {LocaleController} from '../locale/locale-controller.js';
import type {Draft} from './feedback-draft.js';
import type {FormMessage} from './form-field.js';
import type {Answers} from './more-questions/place-draft.js';

/** The questions that not everyone is asked, and the table of who can see what: fetched when they are needed. */
export class LateQuestions {
  loaded: typeof import('./more-questions/more-questions.js') | undefined;
  /** The parts of the form in which they were asked for, by the person or by what the page knows of them. */
  wants: ReadonlySet<string> = new Set();
  /** True when what was fetched last could not be had; the form goes on without it. */
  notOpened = false;

  readonly #host: LitElement;
  readonly #locale: LocaleController<FormMessage>;

  constructor(host: LitElement, locale: LocaleController<FormMessage>) {
    this.#host = host;
    this.#locale = locale;
  }

  /** Fetches the questions and their words. */
  open(): Promise<boolean> {
    return this.bring(async () => {
      this.loaded ??= await import('./more-questions/more-questions.js');
      this.loaded.adoptStyles(this.#host);
      await this.#locale.extend(this.loaded.moreCatalog);
    });
  }

  /** Shows the questions of a part. */
  async want(part: string): Promise<boolean> {
    const isThere = await this.open();
    if (isThere) this.wants = new Set([...this.wants, part]);
    return isThere;
  }

  /** What a page knows of a person, as a draft, with every question it may answer on show. */
  async fill(prefill: object): Promise<Draft> {
    await this.open();
    if (!this.loaded) return {};
    this.wants = new Set(['story', 'wish']);
    return this.loaded.draftOf(prefill);
  }

  /** Puts an unfinished form back, as far as its questions still take it. */
  async place(given: unknown, facility: {readonly state: string}, answers: Answers): Promise<void> {
    const before = answers.draft;
    await this.fill({});
    await this.loaded?.placeDraft({form: this.#host, facility, answers, before}, given);
  }

  /** Waits for a part of the form. False where it cannot be had. */
  async bring(load: () => Promise<unknown>): Promise<boolean> {
    this.notOpened = await load().then(
      () => false,
      () => true,
    );
    this.#host.requestUpdate();
    return !this.notOpened;
  }

  /** Forgets what a person chose. What was fetched may stay. */
  forget(): void {
    this.wants = new Set();
    this.notOpened = false;
  }
}

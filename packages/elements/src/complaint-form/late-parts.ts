import type {LitElement} from 'lit';
import type {Facility} from '@patient-relations/core/facility';
import type {LocaleController} from '../locale/locale-controller.js';
import type {Draft} from '../form/feedback-draft.js';
import type {FormMessage} from '../form/form-field.js';
import {FilesStep} from './files-step.js';

/** What the form fetches only when it is needed, and goes on without where it cannot be had. */
export class LateParts {
  readonly files: FilesStep;
  /** The questions that not everyone is asked. */
  more: typeof import('../form/more-questions/more-questions.js') | undefined;
  /** The steps in which a person asked for them. */
  wants: ReadonlySet<string> = new Set();
  /** True when the last part that was asked for could not be had. */
  notOpened = false;

  readonly #host: LitElement;
  readonly #locale: LocaleController<FormMessage>;

  constructor(host: LitElement, locale: LocaleController<FormMessage>) {
    this.#host = host;
    this.#locale = locale;
    this.files = new FilesStep(host);
  }

  /** Fetches the further questions and their words. */
  openMore(): Promise<boolean> {
    return this.bring(async () => {
      this.more ??= await import('../form/more-questions/more-questions.js');
      this.more.adoptStyles(this.#host);
      await this.#locale.extend(this.more.moreCatalog);
    });
  }

  /** Shows the further questions of a step. */
  async askMore(step: string): Promise<boolean> {
    const isThere = await this.openMore();
    if (isThere) this.wants = new Set([...this.wants, step]);
    return isThere;
  }

  async openFiles(facility: Facility | undefined): Promise<boolean> {
    return facility !== undefined && (await this.bring(() => this.files.open(facility)));
  }

  /** What a page knows of a person, as a draft, with every question it may answer on show. */
  async fill(prefill: object): Promise<Draft> {
    await this.openMore();
    if (!this.more) return {};
    this.wants = new Set(['story', 'wish']);
    return this.more.draftOf(prefill);
  }

  /** Waits for a part. False where it cannot be had. */
  async bring(load: () => Promise<unknown>): Promise<boolean> {
    const isThere = await load().then(
      () => true,
      () => false,
    );
    this.notOpened = !isThere;
    this.#host.requestUpdate();
    return isThere;
  }

  /** Forgets what a person chose. What was fetched may stay. */
  forget(): void {
    this.files.clear();
    this.wants = new Set();
    this.notOpened = false;
  }
}

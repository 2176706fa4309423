import {html, type LitElement, type TemplateResult} from 'lit';
import type {Client} from '@patient-relations/core';
import {dateIn, type Facility} from '@patient-relations/core/facility';
import type {Feedback} from '@patient-relations/core/feedback';
import {saveText} from '../../copy/save-text.js';
import {renderErrorSummary} from '../../fields/error-summary.js';
import type {FormMessage} from '../../form/form-field.js';
import {english as outcomeEnglish} from '../../form/messages/outcome-en.js';
import {fieldId} from '../../form/render-form-field.js';
import {renderOutcome, type Outcome} from '../../form/render-outcome.js';
import {answeredSteps, copyOf, renderReview, type AnsweredStep} from '../../form/render-review.js';
import type {Catalog} from '../../locale/catalog.js';
import type {LocaleController} from '../../locale/locale-controller.js';
import {
  SubmissionController,
  type SubmissionState,
} from '../../submission/submission-controller.js';
import type {HelpDraft} from '../help-draft.js';
import {HelpRequestReceivedEvent} from '../help-request.events.js';
import {checkHelp, helpFeedback, refuseHelp} from './help-feedback.js';
import {sendingStyles} from './sending.styles.js';

/** The words of this part in English. Its other languages came with the questions. */
const outcomeCatalog: Catalog<FormMessage> = {english: outcomeEnglish, translations: {}};

/** The form that sends. */
export interface SendingHost {
  readonly element: LitElement & {
    readonly channel: Feedback['channel'];
    readonly myCaseUrl: string;
    readonly sharedDevice: boolean;
  };
  readonly locale: LocaleController<FormMessage>;
  readonly client: () => Promise<Client>;
  readonly facility: () => Facility | undefined;
  readonly help: () => HelpDraft;
  /** Moves the focus once what it names is on screen. */
  readonly moveTo: (selector: string) => void;
}

/**
 * All that a request needs from the moment someone presses "Send": what is wrong with it, the sending, what became of
 * it, the receipt. Fetched as soon as the questions are on screen.
 */
export class Sending {
  /** True while the person waits for a try that they asked for. */
  isAsked = false;
  /** True where the service refused the request as a whole, not one of its fields. */
  isRefused = false;

  readonly #host: SendingHost;
  readonly #submission: SubmissionController;

  constructor(host: SendingHost) {
    this.#host = host;
    this.#submission = new SubmissionController(host.element, {
      client: host.client,
      onPhase: (state) => this.#handlePhase(state),
    });
    void host.locale.extend(outcomeCatalog);
    const root = host.element.renderRoot as ShadowRoot;
    // Beside the styles that the questions brought.
    const {styleSheet} = sendingStyles;
    if (styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
  }

  get phase(): SubmissionState['phase'] {
    return this.#submission.state.phase;
  }

  /** True when the request can be sent; else says at the fields what is wrong. */
  check(): boolean {
    this.isRefused = false;
    const zone = this.#host.facility()?.timeZone;
    const {timeZone} = Intl.DateTimeFormat().resolvedOptions();
    return checkHelp(this.#host.help(), this.#feedback, dateIn(zone ?? timeZone, new Date()));
  }

  send(): void {
    void this.#submission.submit(this.#feedback);
  }

  /** Stops and forgets everything. */
  forget(): void {
    this.isRefused = false;
    this.#submission.forget();
  }

  /** What is wrong, with a way to each field. */
  renderProblems(): TemplateResult | '' {
    const {locale} = this.#host;
    const {fields, problems} = this.#host.help();
    const errors = fields.flatMap(({path, label}) => {
      const problem = problems.get(path);
      const text = html`${locale.show(label)} – ${problem && locale.show(problem)}`;
      return problem ? [{fieldId: fieldId(path), text}] : [];
    });
    return html`${renderErrorSummary(locale.show('check', {count: errors.length}), errors)}`;
  }

  /** Where the words are, and the receipt once the hospital has them. */
  renderOutcome(phase: Outcome['phase']): TemplateResult {
    if (phase === 'received' && customElements.get('pr-receipt')) return this.#renderReceipt();
    const {element, locale} = this.#host;
    const {accessCode, isTrying} = this.#submission;
    return renderOutcome(
      {
        phase,
        code: accessCode,
        isTrying,
        review: renderReview(this.#answers, locale),
        onTry: () => void this.#handleTry(),
        onSave: element.sharedDevice ? undefined : () => saveText('my-words.txt', this.#copy),
        onBack: phase === 'unconfirmed' ? undefined : () => this.#handleBack(),
      },
      locale,
    );
  }

  #renderReceipt(): TemplateResult {
    const {element, facility, help} = this.#host;
    const {state, accessCode} = this.#submission;
    return html`
      <pr-receipt
        status="received"
        my-case-url=${element.myCaseUrl}
        .code=${accessCode}
        .receipt=${state.phase === 'received' ? state.receipt : undefined}
        .copy=${this.#copy}
        .timeZone=${facility()?.timeZone}
        .anonymous=${help().draft['/identity'] === 'anonymous'}
        .sharedDevice=${element.sharedDevice}
      ></pr-receipt>
    `;
  }

  #handlePhase(state: SubmissionState): void {
    const {element, help, moveTo} = this.#host;
    if (state.phase === 'editing' || state.phase === 'sending') return;
    this.isRefused = state.phase === 'rejected' && !refuseHelp(help(), state.problems);
    moveTo(state.phase === 'rejected' ? '#error-summary, #trouble' : '#heading');
    if (state.phase !== 'received') return;
    element.dispatchEvent(new HelpRequestReceivedEvent());
    void this.#openReceipt();
  }

  /** Shows the receipt. Where it cannot be had, the code stands on the page already. */
  async #openReceipt(): Promise<void> {
    const {element} = this.#host;
    await import('../../receipt/pr-receipt.js').catch(() => undefined);
    element.requestUpdate();
    await element.updateComplete;
    element.renderRoot.querySelector('pr-receipt')?.focus();
  }

  #handleBack(): void {
    this.#submission.edit();
    this.#host.element.focus();
  }

  async #handleTry(): Promise<void> {
    this.isAsked = true;
    await this.#submission.retry();
    this.isAsked = false;
    this.#host.element.requestUpdate();
  }

  get #feedback(): Feedback {
    const {element, locale, help} = this.#host;
    return helpFeedback(help(), {channel: element.channel, language: locale.language});
  }

  get #answers(): readonly AnsweredStep[] {
    const help = this.#host.help();
    return answeredSteps(help.parts, help.draft, this.#host.locale);
  }

  /** What the person wrote, for their own copy. */
  get #copy(): string {
    return copyOf(this.#answers, this.#host.locale);
  }
}

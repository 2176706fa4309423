import type {LitElement, ReactiveController, TemplateResult} from 'lit';
import type {Client, FeedbackReceipt} from '@patient-relations/core';
import type {FieldProblem} from '@patient-relations/core/errors';
import type {Facility} from '@patient-relations/core/facility';
import type {Feedback} from '@patient-relations/core/feedback';
import {saveText} from '../copy/save-text.js';
import type {Draft} from '../form/feedback-draft.js';
import type {FormMessage, FormPart} from '../form/form-field.js';
import {renderOutcome} from '../form/render-outcome.js';
import {answeredSteps, copyOf, renderReview, type AnsweredStep} from '../form/render-review.js';
import type {LocaleController} from '../locale/locale-controller.js';
import {Submission, type SubmissionPhase} from './submission.js';

/** A form that sends feedback. */
export interface FeedbackForm {
  readonly element: LitElement & {readonly myCaseUrl: string; readonly sharedDevice: boolean};
  readonly locale: LocaleController<FormMessage>;
  readonly client: () => Promise<Client>;
  readonly facility: () => Facility | undefined;
  /** The questions on show and what was answered. */
  readonly answers: () => {readonly parts: readonly FormPart[]; readonly draft: Draft};
  /** Takes the service's refusal to the fields it speaks of. False when it speaks of none. */
  readonly refuse: (problems: readonly FieldProblem[]) => boolean;
  /** True while a part of it is on this page alone. */
  readonly holdsMore?: (() => boolean) | undefined;
  /** Told once the device keeps the words: what belongs to them can follow. */
  readonly onStored?: ((accessCode: string) => void) | undefined;
  /** Told once the hospital has it. */
  readonly onReceived: (accessCode: string) => void;
  /** Moves the focus once what it names is on screen. */
  readonly moveTo: (selector: string) => void;
}

/** What a form needs from the moment someone sends: the sending, what became of it, the receipt. */
export class FeedbackSending implements ReactiveController {
  /** The person's code from the first attempt on; shown as "not received yet" until it is. */
  accessCode = '';
  /** True where the service refused the feedback as a whole, not one of its fields. */
  isRefused = false;

  readonly submission: Submission<Client, Feedback | Promise<Feedback>, FeedbackReceipt>;

  readonly #form: FeedbackForm;
  #renderReceipt: typeof import('../receipt/receipt-screen.js').renderReceipt | undefined;
  #isAsked = false;

  constructor(form: FeedbackForm, pauseMs?: (attempt: number) => number) {
    this.#form = form;
    this.submission = new Submission({
      load: form.client,
      deliver: async (client, content, {id, signal}) => {
        const accessCode = (this.accessCode ||= client.createAccessCode());
        return client.feedback.submit({id, accessCode, feedback: await content}, {signal});
      },
      onChange: (isNew) => this.#handleChange(isNew),
      pauseMs,
    });
    form.element.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this);
    void this.submission.retry();
  }

  hostDisconnected(): void {
    removeEventListener('online', this);
    this.submission.pause();
  }

  /** The device is online again. */
  handleEvent(): void {
    void this.submission.retry();
  }

  get phase(): SubmissionPhase {
    return this.submission.state.phase;
  }

  /** True while the person waits for a try that they asked for. */
  get isWaitedFor(): boolean {
    return this.#isAsked || this.phase === 'sending';
  }

  /** True where the device keeps all of it until the hospital has it. */
  get isStored(): boolean {
    return this.submission.state.stored === true && !this.#form.holdsMore?.();
  }

  /** What the person answered, in words. */
  get answers(): readonly AnsweredStep[] {
    const {answers, locale} = this.#form;
    const {parts, draft} = answers();
    return answeredSteps(parts, draft, locale);
  }

  /** Stops and forgets everything. */
  forget(): void {
    this.accessCode = '';
    this.submission.forget();
  }

  /** Where the words are, and the receipt once the hospital has them; nothing while they can still be changed. */
  renderOutcome(): TemplateResult | undefined {
    const {accessCode, submission} = this;
    const {state, isTrying, isGiven} = submission;
    const {phase} = state;
    if (phase === 'editing' || phase === 'sending' || phase === 'rejected') return undefined;
    const {element, locale} = this.#form;
    if (phase === 'received' && this.#renderReceipt)
      return this.#renderReceipt({
        form: this.#form,
        code: accessCode,
        receipt: state.receipt,
        copy: this.#copy,
      });
    return renderOutcome(
      {
        phase,
        code: accessCode,
        isTrying,
        isStored: this.isStored,
        review: renderReview(this.answers, locale),
        onTry: () => void this.#handleTry(),
        onSave: element.sharedDevice ? undefined : () => saveText('my-words.txt', this.#copy),
        canPrint: !element.sharedDevice || element.hasAttribute('printer'),
        onBack: isGiven ? undefined : () => this.#handleBack(),
      },
      locale,
    );
  }

  #handleChange(isNew: boolean): void {
    const {state} = this.submission;
    const {phase} = state;
    this.#form.element.requestUpdate();
    if (!isNew) return;
    const isRejected = phase === 'rejected';
    this.isRefused = isRejected && !this.#form.refuse(state.problems);
    if (phase === 'editing' || phase === 'sending') return;
    this.#form.moveTo(isRejected ? '#error-summary, #trouble' : '#heading');
    if (state.stored) this.#form.onStored?.(this.accessCode);
    if (phase === 'received') void this.#handleReceived();
  }

  async #handleTry(): Promise<void> {
    this.#isAsked = true;
    await this.submission.retry();
    this.#isAsked = false;
    this.#form.element.requestUpdate();
  }

  #handleBack(): void {
    this.submission.edit();
    this.#form.element.focus();
  }

  async #handleReceived(): Promise<void> {
    const {element, onReceived} = this.#form;
    onReceived(this.accessCode);
    // Where it cannot be had, the code stands on the page already.
    const loaded = await import('../receipt/receipt-screen.js').catch(() => undefined);
    this.#renderReceipt = loaded?.renderReceipt;
    element.requestUpdate();
    await element.updateComplete;
    element.renderRoot.querySelector('pr-receipt')?.focus();
  }

  /** What the person wrote, for their own copy. */
  get #copy(): string {
    return copyOf(this.answers, this.#form.locale);
  }
}

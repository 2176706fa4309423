import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type {Client} from '@patient-relations/core';
import {dateIn} from '@patient-relations/core/facility';
import type {Feedback} from '@patient-relations/core/feedback';
import {ClientController} from '../client/client-controller.js';
import {FacilityController} from '../client/facility-controller.js';
import {saveText} from '../copy/save-text.js';
import {FocusController} from '../fields/focus-controller.js';
import {renderLiveRegion} from '../fields/live-region.js';
import {LeaveController} from '../leave/leave-controller.js';
import {renderLeave} from '../leave/render-leave.js';
import {LocaleController} from '../locale/locale-controller.js';
import {SubmissionController, type SubmissionState} from '../submission/submission-controller.js';
import type {DraftValue, FieldPath} from '../form/feedback-draft.js';
import {FeedbackReceivedEvent, FeedbackSubmitEvent} from './complaint-form.events.js';
import {complaintCatalog} from './complaint-form.messages.js';
import {ComplaintProgress, type ProgressContext} from './complaint-progress.js';
import type {FormMessage} from '../form/form-field.js';
import type {ComplaintKind} from './complaint-steps.js';
import {LateParts} from './late-parts.js';
import {renderDanger, renderGate} from './render-danger.js';
import {renderOutcome, type Outcome} from '../form/render-outcome.js';
import {renderSteps} from './render-steps.js';
import {answeredSteps, copyOf, renderReview, type AnsweredStep} from '../form/render-review.js';
import {renderTrouble} from '../form/render-trouble.js';
import {UnloadGuard} from './unload-guard.js';
import {unreadableDates} from './unreadable-dates.js';
import {leaveStyles} from '../leave/leave.styles.js';
import {controls} from '../styles/controls.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {complaintStyles} from './complaint-form.styles.js';

/** A screen to move to: the numbers to call, the form again, the step before, or a step to change. */
type Screen = 'danger' | 'form' | 'back' | number;

/**
 * A guided form for a complaint, a thank-you, a suggestion or a question, from the first word to the receipt.
 *
 * @tagname pr-complaint-form
 * @summary Asks, checks, sends and says honestly where the words are.
 * @status experimental
 * @slot - Other ways to reach the hospital, shown where the form cannot help.
 * @fires {FeedbackSubmitEvent} pr-feedback-submit - Asks whether the feedback may be sent. Cancelable, carries nothing.
 * @fires {FeedbackReceivedEvent} pr-feedback-received - The hospital has the feedback. Carries nothing.
 */
export class PrComplaintForm extends LitElement {
  static override styles = [tokens, controls, leaveStyles, complaintStyles];

  static override properties: PropertyDeclarations = {
    kind: {},
    baseUrl: {attribute: 'base-url'},
    facilityId: {attribute: 'facility-id'},
    leaveUrl: {attribute: 'leave-url'},
    myCaseUrl: {attribute: 'my-case-url'},
    channel: {},
    sharedDevice: {type: Boolean, attribute: 'shared-device'},
    client: {attribute: false},
    prefill: {attribute: false},
  };

  declare kind: ComplaintKind;
  /** Address of the service or gateway; relative to the page. */
  declare baseUrl: string;
  declare facilityId: string;
  /** Where "leave this page quickly" goes; the site's front page by default. */
  declare leaveUrl: string;
  /** Where a case is followed, for the receipt. */
  declare myCaseUrl: string;
  declare channel: Feedback['channel'];
  /** Others use this device: the browser is asked to remember nothing. */
  declare sharedDevice: boolean;
  /** Overrides the client of the surrounding `<pr-client>` and of the attributes. */
  declare client: Client | undefined;
  /** What the page knows already. The person sees it and can change it. */
  declare prefill: Partial<Feedback> | undefined;

  readonly #locale = new LocaleController<FormMessage>(this, complaintCatalog);
  readonly #clients = new ClientController(this);
  readonly #facility = new FacilityController(this, this.#clients);
  readonly #focus = new FocusController(this);
  readonly #submission = new SubmissionController(this, {
    client: () => this.#clients.load(),
    onPhase: (state) => this.#handlePhase(state),
  });
  readonly #leave = new LeaveController(this, {
    url: () => this.leaveUrl,
    wipe: () => this.wipe(),
  });
  #progress = new ComplaintProgress(() => this.#context());
  readonly #late = new LateParts(this, this.#locale);
  #isGatePassed = false;
  #isGateShown = false;
  #inDanger = false;
  #isTouched = false;
  #isRefused = false;
  #isAsked = false;

  constructor() {
    super();
    new UnloadGuard(this, () => this.hasWords || this.#late.files.busy);
    this.kind = 'complaint';
    this.baseUrl = '';
    this.facilityId = '';
    this.leaveUrl = '';
    this.myCaseUrl = '';
    this.channel = 'web';
    this.sharedDevice = false;
  }

  /** True while it holds words that nobody has confirmed. */
  get hasWords(): boolean {
    return this.#isTouched && this.#submission.state.phase !== 'received';
  }

  /** Where the words are: still here, on their way, or received. */
  get phase(): SubmissionState['phase'] {
    return this.#submission.state.phase;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('prefill') && this.prefill) void this.#fill(this.prefill);
  }

  /** Puts the focus on the heading of the screen on show. */
  override focus(): void {
    this.#focus.moveTo('#heading');
  }

  /** Forgets everything typed and chosen, at once. */
  wipe(): void {
    this.#late.forget();
    this.#submission.forget();
    this.#progress = new ComplaintProgress(() => this.#context());
    this.#isGatePassed = this.#isGateShown = this.#inDanger = false;
    this.#isTouched = this.#isRefused = false;
    // Not a moment later: the page may be gone, and kept in memory, by then.
    this.requestUpdate();
    this.performUpdate();
  }

  protected override render(): TemplateResult {
    const locale = this.#locale;
    if (!locale.ready || !this.#clients.configured) return html`<slot></slot>`;
    const isSaid = this.phase === 'sending' || this.#isAsked;
    const labels = {leave: locale.show('leave'), hint: locale.show('leaveHint')};
    return html`
      <div class="stack" lang=${locale.language} dir=${locale.direction}>
        ${renderLeave(labels, () => this.#leave.leave())}
        ${renderLiveRegion(isSaid ? locale.text('sending') : '')} ${this.#renderScreen()}
      </div>
    `;
  }

  #renderScreen(): unknown {
    const {phase} = this;
    const goTo = (screen: Screen): void => this.#goTo(screen);
    if (this.#inDanger) return renderDanger(this.#locale, this.#facility.facility, goTo);
    if (phase === 'received' && customElements.get('pr-receipt')) return this.#renderReceipt();
    if (phase !== 'editing' && phase !== 'sending' && phase !== 'rejected')
      return this.#renderOutcome(phase);
    const hasGate = this.kind === 'complaint' || this.kind === 'question';
    if (!hasGate || this.#isGatePassed) return this.#renderSteps();
    this.#isGateShown = true;
    return renderGate(this.#locale, goTo);
  }

  #renderSteps(): unknown {
    return renderSteps({
      locale: this.#locale,
      progress: this.#progress,
      facility: this.#facility.facility,
      more: this.#late.more,
      wants: this.#late.wants,
      isSending: this.phase === 'sending',
      notOpened: this.#late.notOpened,
      trouble: renderTrouble(this.#facility, this.#isRefused, this.#locale),
      sharedDevice: this.sharedDevice,
      today: this.#context().today,
      review: () => this.#renderReview(),
      files: () => this.#late.files.render(this.#locale, () => void this.#handleFiles()),
      onChange: (path, value) => this.#handleAnswer(path, value),
      actions: {
        goTo: (screen) => this.#goTo(screen),
        next: (event) => this.#handleNext(event),
        openReaders: () => void this.#late.openMore(),
        openMore: (step, first) => void this.#handleMore(step, first),
      },
    });
  }

  #renderReview(): unknown {
    return [
      renderReview(
        this.#answers,
        this.#locale,
        this.#isOpen ? (step) => this.#goTo(step) : undefined,
      ),
      this.#isAnonymous
        ? html`<p class="notice danger">${this.#locale.show('anonymousHint')}</p>`
        : nothing,
    ];
  }

  #renderOutcome(phase: Outcome['phase']): TemplateResult {
    const {accessCode, isTrying} = this.#submission;
    return renderOutcome(
      {
        phase,
        code: accessCode,
        isTrying,
        review: renderReview(this.#answers, this.#locale),
        onTry: () => void this.#handleTry(),
        onSave: this.sharedDevice ? undefined : () => saveText('my-words.txt', this.#copy),
        onBack: phase === 'unconfirmed' ? undefined : () => this.#handleEdit(),
      },
      this.#locale,
    );
  }

  #renderReceipt(): unknown {
    const {state, accessCode} = this.#submission;
    return html`
      <pr-receipt
        status="received"
        my-case-url=${this.myCaseUrl}
        .code=${accessCode}
        .receipt=${state.phase === 'received' ? state.receipt : undefined}
        .copy=${this.#copy}
        .timeZone=${this.#facility.facility?.timeZone}
        .anonymous=${this.#isAnonymous}
        .sharedDevice=${this.sharedDevice}
      ></pr-receipt>
      ${this.#late.files.isEmpty ? nothing : this.#late.files.render(this.#locale, () => undefined)}
    `;
  }

  #handleNext(event: Event): void {
    event.preventDefault();
    const progress = this.#progress;
    this.#late.notOpened = false;
    if (progress.steps[progress.position]?.name === 'review') return this.#send();
    const isComplete = progress.next(unreadableDates(this.renderRoot));
    this.#focus.moveTo(isComplete ? '#heading' : '#error-summary');
  }

  async #handleTry(): Promise<void> {
    this.#isAsked = true;
    await this.#submission.retry();
    this.#isAsked = false;
    this.requestUpdate();
  }

  #handleEdit(): void {
    this.#submission.edit();
    this.focus();
  }

  async #handleMore(step: string, first: string): Promise<void> {
    if (await this.#late.askMore(step)) this.#focus.moveTo(first);
  }

  async #handleFiles(): Promise<void> {
    if (await this.#late.openFiles(this.#facility.facility)) this.#focus.moveTo('#attachments');
  }

  #handleAnswer(path: FieldPath, value: DraftValue): void {
    if (!this.#isOpen) return;
    this.#progress.answer(path, value);
    this.#isTouched = true;
    this.requestUpdate();
    if (value === 'relative' || value === 'representative') void this.#late.openMore();
  }

  #handlePhase(state: SubmissionState): void {
    if (state.phase === 'editing' || state.phase === 'sending') return;
    const isRejected = state.phase === 'rejected';
    this.#isRefused = isRejected && !this.#progress.refuse(state.problems);
    this.#focus.moveTo(isRejected ? '#error-summary, #trouble' : '#heading');
    if (state.phase === 'received') void this.#handleReceived();
  }

  async #handleReceived(): Promise<void> {
    this.dispatchEvent(new FeedbackReceivedEvent());
    this.#late.files.upload(await this.#clients.load(), this.#submission.accessCode);
    // Where it cannot be had, the code stands on the page already.
    await this.#late.bring(() => import('../receipt/pr-receipt.js'));
    await this.updateComplete;
    this.renderRoot.querySelector('pr-receipt')?.focus();
  }

  /** Puts in what the page knows of the person, below what they typed already. */
  async #fill(prefill: Partial<Feedback>): Promise<void> {
    const known = await this.#late.fill(prefill);
    if (this.#isOpen) this.#progress.draft = {...known, ...this.#progress.draft};
    this.requestUpdate();
  }

  /** Moves between screens, and the focus with them. */
  #goTo(screen: Screen): void {
    this.#inDanger = screen === 'danger';
    this.#isGateShown ||= this.#inDanger;
    this.#isGatePassed ||= screen === 'form';
    if (this.#isOpen) {
      if (screen === 'back') this.#progress.goTo(this.#progress.position - 1);
      if (typeof screen === 'number') this.#progress.goTo(screen, true);
    }
    this.focus();
  }

  #send(): void {
    if (this.phase === 'sending') return;
    this.#isRefused = false;
    if (!this.#progress.check()) return this.#focus.moveTo('#error-summary');
    if (this.dispatchEvent(new FeedbackSubmitEvent()))
      void this.#submission.submit(this.#finishedFeedback());
  }

  async #finishedFeedback(): Promise<Feedback> {
    await this.#late.files.checked();
    return this.#progress.feedback;
  }

  #context(): ProgressContext {
    const {facility} = this.#facility;
    const zone = facility?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    const attachments = [...this.#late.files.attachments];
    return {
      kind: this.kind,
      facility,
      more: this.#late.more,
      wants: this.#late.wants,
      today: dateIn(zone, new Date()),
      sent: {
        kind: this.kind,
        channel: this.channel,
        language: this.#locale.language,
        ...(this.#isGateShown && {dangerGateShown: true}),
        ...(attachments.length > 0 && {attachments}),
      },
    };
  }

  /** True while answers may change: what is shown and copied is always what was sent. */
  get #isOpen(): boolean {
    return this.phase === 'editing' || this.phase === 'rejected';
  }

  get #isAnonymous(): boolean {
    return this.#progress.draft['/identity'] === 'anonymous';
  }

  get #answers(): readonly AnsweredStep[] {
    const {steps, draft} = this.#progress;
    return answeredSteps(steps, draft, this.#locale);
  }

  /** What the person wrote, for their own copy. */
  get #copy(): string {
    return copyOf(this.#answers, this.#locale);
  }
}

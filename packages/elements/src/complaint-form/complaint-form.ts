import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type {Client} from '@patient-relations/core';
import {todayIn} from '@patient-relations/core/facility';
import type {Feedback} from '@patient-relations/core/feedback';
import {ClientController} from '../client/client-controller.js';
import {FacilityController} from '../client/facility-controller.js';
import {FocusController} from '../fields/focus-controller.js';
import {renderLiveRegion} from '../fields/live-region.js';
import {LeaveController} from '../leave/leave-controller.js';
import {renderLeave} from '../leave/render-leave.js';
import {LocaleController} from '../locale/locale-controller.js';
import {FeedbackSending} from '../submission/feedback-sending.js';
import type {SubmissionPhase} from '../submission/submission.js';
import type {DraftValue, FieldPath} from '../form/feedback-draft.js';
import {FeedbackReceivedEvent, FeedbackSubmitEvent} from './complaint-form.events.js';
import {complaintCatalog} from './complaint-form.messages.js';
import {ComplaintProgress, type ProgressContext} from './complaint-progress.js';
import type {FormMessage} from '../form/form-field.js';
import type {ComplaintKind} from './complaint-steps.js';
import type {AttachmentsController} from '../attachments/attachments.js';
import {LateQuestions} from '../form/late-questions.js';
import {renderDanger, renderGate} from './render-danger.js';
import {renderSteps} from './render-steps.js';
import {renderReview} from '../form/render-review.js';
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

  /** Changes where a draft of before may mean something else now. */
  readonly draftVersion = '1';

  readonly #locale = new LocaleController<FormMessage>(this, complaintCatalog);
  readonly #clients = new ClientController(this);
  readonly #facility = new FacilityController(this, this.#clients);
  readonly #focus = new FocusController(this);
  readonly #leave = new LeaveController(this, {
    url: () => this.leaveUrl,
    wipe: () => this.wipe(),
  });
  #progress = new ComplaintProgress(() => this.#context());
  readonly #late = new LateQuestions(this, this.#locale);
  #files: AttachmentsController | undefined;
  readonly #sending = new FeedbackSending({
    element: this,
    locale: this.#locale,
    client: () => this.#clients.load(),
    facility: () => this.#facility.facility,
    answers: () => ({parts: this.#progress.steps, draft: this.#progress.draft}),
    refuse: (problems) => this.#progress.refuse(problems),
    holdsMore: () => this.#files?.holdsMore === true,
    onStored: (accessCode) => void this.#sendFiles(accessCode),
    onReceived: (accessCode) => {
      this.dispatchEvent(new FeedbackReceivedEvent());
      void this.#sendFiles(accessCode);
    },
    moveTo: (selector) => this.#focus.moveTo(selector),
  });
  #isGatePassed = false;
  #isGateShown = false;
  #inDanger = false;
  #isTouched = false;

  constructor() {
    super();
    new UnloadGuard(this, () => this.hasWords || this.#files?.holdsMore === true);
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
    return this.#isTouched && this.phase !== 'received' && !this.#sending.isStored;
  }

  /** Where the words are: still here, on their way, or received. */
  get phase(): SubmissionPhase {
    return this.#sending.phase;
  }

  /** What was answered so far, without files, to go on with later; undefined where nothing was, or it was received. */
  get draft(): unknown {
    return this.hasWords ? this.#progress.draft : undefined;
  }

  set draft(draft: unknown) {
    this.#isTouched = true;
    void this.#late.place(draft, this.#facility, this.#progress);
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
    this.#files?.clear();
    this.#sending.forget();
    this.#progress = new ComplaintProgress(() => this.#context());
    this.#isGatePassed = this.#isGateShown = this.#inDanger = this.#isTouched = false;
    // Not a moment later: the page may be gone, and kept in memory, by then.
    this.requestUpdate();
    this.performUpdate();
  }

  protected override render(): TemplateResult {
    const locale = this.#locale;
    if (!locale.ready || !this.#clients.configured) return html`<slot></slot>`;
    const labels = {leave: locale.show('leave'), hint: locale.show('leaveHint')};
    return html`
      <div class="stack" lang=${locale.language} dir=${locale.direction}>
        ${renderLeave(labels, () => this.#leave.leave())}
        ${renderLiveRegion(this.#sending.isWaitedFor ? locale.text('sending') : '')}
        ${this.#renderScreen()}
      </div>
    `;
  }

  #renderScreen(): unknown {
    const goTo = (screen: Screen): void => this.#goTo(screen);
    if (this.#inDanger) return renderDanger(this.#locale, this.#context(), goTo);
    const outcome = this.#sending.renderOutcome();
    // How each file fares, once the case is there to take them.
    if (outcome)
      return [
        outcome,
        this.#files?.canRetry && this.#files.items.length ? this.#files.render() : nothing,
      ];
    const hasGate = this.kind === 'complaint' || this.kind === 'question';
    if (!hasGate || this.#isGatePassed) return this.#renderSteps(goTo);
    this.#isGateShown = true;
    return renderGate(this.#locale, goTo);
  }

  #renderSteps(goTo: (screen: Screen) => void): unknown {
    return renderSteps({
      locale: this.#locale,
      progress: this.#progress,
      ...this.#context(),
      more: this.#late.loaded,
      isSending: this.phase === 'sending',
      notOpened: this.#late.notOpened,
      trouble: renderTrouble(this.#facility, this.#sending.isRefused, this.#locale),
      review: () =>
        renderReview(this.#sending.answers, this.#locale, this.#isOpen ? goTo : undefined),
      files: () => this.#files?.render(),
      onChange: (path, value) => this.#handleAnswer(path, value),
      actions: {
        goTo,
        next: (event) => this.#handleNext(event),
        openFiles: () => void this.#handleFiles(),
        openReaders: () => void this.#late.open(),
        openMore: (step, first) => void this.#handleMore(step, first),
      },
    });
  }

  #handleNext(event: Event): void {
    event.preventDefault();
    const progress = this.#progress;
    this.#late.notOpened = false;
    if (progress.steps[progress.position]?.name === 'review') return this.#send();
    const isComplete = progress.next(unreadableDates(this.renderRoot));
    this.#focus.moveTo(isComplete ? '#heading' : '#error-summary');
  }

  async #handleMore(step: string, first: string): Promise<void> {
    if (await this.#late.want(step)) this.#focus.moveTo(first);
  }

  async #handleFiles(): Promise<void> {
    const {facility} = this.#facility;
    const open = async (): Promise<void> => {
      const {AttachmentsController} = await import('../attachments/attachments.js');
      if (facility)
        this.#files ??= new AttachmentsController(this, {limits: facility.limits.files});
    };
    if (await this.#late.bring(open)) this.#focus.moveTo('#attachments');
  }

  #handleAnswer(path: FieldPath, value: DraftValue): void {
    if (!this.#isOpen) return;
    this.#progress.answer(path, value);
    this.#isTouched = true;
    this.requestUpdate();
    if (value === 'relative' || value === 'representative') void this.#late.open();
  }

  async #sendFiles(accessCode: string): Promise<void> {
    if (!this.#files) return;
    const client = await this.#clients.load();
    void this.#files.upload({client, caseId: 'mine', accessCode});
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
    if (!this.#progress.check()) return this.#focus.moveTo('#error-summary');
    if (this.dispatchEvent(new FeedbackSubmitEvent()))
      void this.#sending.submission.submit(this.#finishedFeedback());
  }

  async #finishedFeedback(): Promise<Feedback> {
    await this.#files?.checked;
    return this.#progress.feedback;
  }

  #context(): ProgressContext {
    const {facility} = this.#facility;
    const attachments = [...(this.#files?.attachments ?? [])];
    return {
      kind: this.kind,
      facility,
      more: this.#late.loaded,
      wants: this.#late.wants,
      sharedDevice: this.sharedDevice,
      today: todayIn(facility?.timeZone),
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
}

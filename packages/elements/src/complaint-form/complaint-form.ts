import type {Client} from '@patient-relations/core';
import type {FieldProblem} from '@patient-relations/core/errors';
import {dateIn} from '@patient-relations/core/facility';
import type {Feedback, FeedbackKind} from '@patient-relations/core/feedback';
import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type {AttachmentsController, renderAttachments} from '../attachments/attachments.js';
import {ClientController} from '../client/client-controller.js';
import {FacilityController} from '../client/facility-controller.js';
import {saveText} from '../copy/save-text.js';
import {renderErrorSummary} from '../fields/error-summary.js';
import {FocusController} from '../fields/focus-controller.js';
import {renderLiveRegion} from '../fields/live-region.js';
import {LeaveController} from '../leave/leave-controller.js';
import {leaveStyles} from '../leave/leave.styles.js';
import {renderLeave} from '../leave/render-leave.js';
import {LocaleController} from '../locale/locale-controller.js';
import {controls} from '../styles/controls.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {SubmissionController, type SubmissionState} from '../submission/submission-controller.js';
import {draftOf, type DraftValue, type FieldPath} from './complaint-draft.js';
import {FeedbackReceivedEvent, FeedbackSubmitEvent} from './complaint-form.events.js';
import {complaintCatalog} from './complaint-form.messages.js';
import {complaintStyles} from './complaint-form.styles.js';
import {ComplaintProgress, type ProgressContext} from './complaint-progress.js';
import type {Problems} from './complaint-problems.js';
import {fieldsOf, type ComplaintStep} from './complaint-steps.js';
import {fieldId, renderComplaintField, type FieldContext} from './render-complaint-field.js';
import {renderDanger, renderGate} from './render-danger.js';
import {renderOutcome, type Outcome} from './render-outcome.js';
import {renderReaders} from './render-readers.js';
import {answeredSteps, copyOf, renderReview, type AnsweredStep} from './render-review.js';
import {UnloadGuard} from './unload-guard.js';

interface Files {
  readonly controller: AttachmentsController;
  readonly render: typeof renderAttachments;
}

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

  declare kind: FeedbackKind;
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

  readonly #locale = new LocaleController(this, complaintCatalog);
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
  #isGatePassed = false;
  #isGateShown = false;
  #inDanger = false;
  #files: Files | 'unavailable' | undefined;
  #isTouched = false;
  #isRefused = false;
  #isAsked = false;

  constructor() {
    super();
    new UnloadGuard(this, () => this.hasWords || this.#attachments?.busy === true);
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
    if (changed.has('prefill') && this.prefill && !this.#isTouched)
      this.#progress.draft = draftOf(this.prefill);
  }

  /** Puts the focus on the heading of the screen on show. */
  override focus(): void {
    this.#focus.moveTo('#heading');
  }

  /** Forgets everything typed and chosen, at once. */
  wipe(): void {
    this.#attachments?.clear();
    this.#files = undefined;
    this.#submission.forget();
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
        ${renderLiveRegion(this.phase === 'sending' || this.#isAsked ? locale.text('sending') : '')}
        ${this.#renderScreen()}
      </div>
    `;
  }

  #renderScreen(): TemplateResult {
    const {phase} = this;
    if (this.#inDanger)
      return renderDanger(this.#locale, this.#facility.facility, () => this.#goTo('form'));
    if (phase === 'received' && customElements.get('pr-receipt')) return this.#renderReceipt();
    if (phase === 'waiting' || phase === 'unconfirmed' || phase === 'failed' || phase === 'received')
      return this.#renderOutcome(phase);
    if (this.#hasGate && !this.#isGatePassed) {
      this.#isGateShown = true;
      return renderGate(this.#locale, (screen) => this.#goTo(screen));
    }
    return this.#renderSteps();
  }

  #renderSteps(): TemplateResult {
    const {steps, position, problems} = this.#progress;
    const locale = this.#locale;
    // One place for each step: nodes, and what a browser keeps in them, never pass from one question to another.
    return html`
      <div class="row">
        <span class="step"
          >${locale.show('step', {step: position + 1, steps: steps.length})}</span
        >
        <button type="button" class="quiet" @click=${() => this.#goTo('danger')}>
          ${locale.show('danger')}
        </button>
      </div>
      ${this.#renderFacilityState()} ${this.#isRefused ? this.#renderRefusal() : nothing}
      ${steps.map((step, index) => (index === position ? this.#renderStep(step, problems) : nothing))}
    `;
  }

  #renderStep(step: ComplaintStep, problems: Problems): TemplateResult {
    const locale = this.#locale;
    const errors = fieldsOf(step)
      .filter(({path}) => problems.has(path))
      .map(({path, label}) => ({
        fieldId: fieldId(path),
        text: html`${locale.show(label)}: ${locale.show(problems.get(path) ?? 'required')}`,
      }));
    return html`
      <h2 id="heading" tabindex="-1">${locale.show(step.title)}</h2>
      ${renderErrorSummary(locale.show('check', {count: errors.length}), errors)}
      <form novalidate @submit=${this.#handleNext}>
        ${this.#renderContent(step)} ${this.#renderButtons(step)}
      </form>
    `;
  }

  #renderContent({name, fields}: ComplaintStep): unknown {
    if (name === 'review') return this.#renderReview();
    if (name === 'files') return this.#renderFiles();
    const {draft, problems} = this.#progress;
    const context: FieldContext = {
      draft,
      problems,
      locale: this.#locale,
      sharedDevice: this.sharedDevice,
      today: this.#context().today,
      onChange: (path, value) => this.#handleAnswer(path, value),
    };
    const {facility} = this.#facility;
    return fields.map((field) => [
      field ? renderComplaintField(field, context) : nothing,
      field && field.path === '/identity' && facility ? renderReaders(facility, this.#locale) : nothing,
    ]);
  }

  #renderButtons({name}: ComplaintStep): TemplateResult {
    const locale = this.#locale;
    const isSending = this.phase === 'sending';
    const next = name === 'review' ? 'send' : 'next';
    return html`
      <div class="row">
        <button class="primary" aria-disabled=${isSending ? 'true' : 'false'}>
          ${locale.show(isSending ? 'sending' : next)}
        </button>
        ${
          this.#progress.position > 0 && !isSending
            ? html`<button type="button" @click=${() => this.#goTo('back')}>
                ${locale.show('back')}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #renderReview(): TemplateResult {
    const isAnonymous = this.#progress.feedback.identity === 'anonymous';
    return html`
      ${renderReview(this.#answers, this.#locale, (step) => this.#goTo(step))}
      ${
        isAnonymous
          ? html`<p class="notice danger">${this.#locale.show('anonymousWarning')}</p>`
          : nothing
      }
    `;
  }

  #renderFiles(): unknown {
    if (this.#files === undefined || this.#files === 'unavailable')
      return html`
        <p>${this.#locale.show(this.#files ? 'filesUnavailable' : 'filesText')}</p>
        <div class="row">
          <button type="button" @click=${this.#handleFiles}>${this.#locale.show('addFiles')}</button>
        </div>
      `;
    return this.#files.render(this.#files.controller);
  }

  #renderFacilityState(): TemplateResult | typeof nothing {
    const {state} = this.#facility;
    if (state === 'ready') return nothing;
    if (state !== 'failed')
      return html`<p class="muted" role="status">${this.#locale.show('loading')}</p>`;
    return html`
      <div class="notice">
        <p>${this.#locale.show('unreachable')}</p>
        <slot></slot>
        <div class="row">
          <button type="button" @click=${() => void this.#facility.load()}>
            ${this.#locale.show('tryAgain')}
          </button>
        </div>
      </div>
    `;
  }

  #renderRefusal(): TemplateResult {
    return html`
      <div class="notice danger" id="refusal" tabindex="-1">
        <p>${this.#locale.show('refused')}</p>
        <slot></slot>
      </div>
    `;
  }

  #renderOutcome(phase: Outcome['phase']): TemplateResult {
    const {accessCode, isTrying} = this.#submission;
    return renderOutcome(
      {
        phase,
        code: accessCode,
        isTrying,
        review: renderReview(this.#answers, this.#locale),
        onTry: this.#handleTry,
        onSave: this.sharedDevice ? undefined : () => saveText('my-words.txt', this.#copy),
        onBack: phase === 'unconfirmed' ? undefined : () => this.#submission.edit(),
      },
      this.#locale,
    );
  }

  #renderReceipt(): TemplateResult {
    const {state, accessCode} = this.#submission;
    return html`
      <pr-receipt
        .code=${accessCode}
        .receipt=${state.phase === 'received' ? state.receipt : undefined}
        .copy=${this.#copy}
        .timeZone=${this.#facility.facility?.timeZone}
        status="received"
        my-case-url=${this.myCaseUrl}
        ?anonymous=${this.#progress.feedback.identity === 'anonymous'}
        ?shared-device=${this.sharedDevice}
      ></pr-receipt>
      ${this.#attachments?.items.length ? this.#renderFiles() : nothing}
    `;
  }

  readonly #handleNext = (event: Event): void => {
    event.preventDefault();
    const progress = this.#progress;
    if (progress.steps[progress.position]?.name === 'review') return this.#send();
    const isComplete = progress.next(unreadableDates(this.renderRoot));
    this.#focus.moveTo(isComplete ? '#heading' : '#error-summary');
  };

  readonly #handleTry = async (): Promise<void> => {
    this.#isAsked = true;
    await this.#submission.retry();
    this.#isAsked = false;
    this.requestUpdate();
  };

  readonly #handleFiles = async (): Promise<void> => {
    const {facility} = this.#facility;
    try {
      const {AttachmentsController, renderAttachments: render} =
        await import('../attachments/attachments.js');
      if (!facility) return;
      const controller = new AttachmentsController(this, {limits: facility.limits.files});
      this.#files = {controller, render};
      this.#focus.moveTo('#attachments');
    } catch {
      this.#files = 'unavailable';
    }
    this.requestUpdate();
  };

  #handleAnswer(path: FieldPath, value: DraftValue): void {
    this.#progress.answer(path, value);
    this.#isTouched = true;
    this.requestUpdate();
  }

  #handlePhase(state: SubmissionState): void {
    if (state.phase === 'editing' || state.phase === 'sending') return;
    this.#isRefused = state.phase === 'rejected' && !this.#progress.refuse(state.problems);
    const isMendable = state.phase === 'rejected' && !this.#isRefused;
    this.#focus.moveTo(isMendable ? '#error-summary' : this.#isRefused ? '#refusal' : '#heading');
    if (state.phase === 'received') void this.#handleReceived();
  }

  async #handleReceived(): Promise<void> {
    this.dispatchEvent(new FeedbackReceivedEvent());
    const {accessCode} = this.#submission;
    const uploaded = this.#clients
      .load()
      .then((client) => this.#attachments?.upload({client, caseId: 'mine', accessCode}));
    try {
      await import('../receipt/pr-receipt.js');
      this.requestUpdate();
      await this.updateComplete;
      this.renderRoot.querySelector('pr-receipt')?.focus();
    } catch {
      // The code stands on the page already; only the ways to keep it are missing.
    }
    await uploaded;
  }

  /** Moves between screens, and the focus with them. */
  #goTo(screen: 'danger' | 'form' | 'back' | number): void {
    this.#inDanger = screen === 'danger';
    this.#isGateShown ||= this.#inDanger;
    this.#isGatePassed ||= screen === 'form';
    if (screen === 'back') this.#progress.goTo(this.#progress.position - 1);
    if (typeof screen === 'number') this.#progress.goTo(screen, true);
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
    await this.#attachments?.checked;
    return this.#progress.feedback;
  }

  #context(): ProgressContext {
    const {facility} = this.#facility;
    const zone = facility?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    const attachments = this.#attachments?.attachments ?? [];
    return {
      kind: this.kind,
      facility,
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

  get #hasGate(): boolean {
    return this.kind === 'complaint' || this.kind === 'question';
  }

  get #attachments(): AttachmentsController | undefined {
    return typeof this.#files === 'object' ? this.#files.controller : undefined;
  }

  get #answers(): readonly AnsweredStep[] {
    return answeredSteps(this.#progress.steps, this.#progress.draft, this.#locale);
  }

  /** What the person wrote, for their own copy. */
  get #copy(): string {
    return copyOf(this.#answers, this.#locale);
  }
}

/** Dates and times that were typed in part or do not exist: the browser gives no value for them, only this sign. */
function unreadableDates(root: ParentNode): readonly FieldProblem[] {
  return [...root.querySelectorAll('input')]
    .filter(({validity}) => validity.badInput)
    .map(({id}) => ({path: `/${id.replaceAll('-', '/')}`, code: 'impossible-date'}));
}

import {
  html,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type {Client} from '@patient-relations/core';
import {dateIn} from '@patient-relations/core/facility';
import type {Feedback, RequestTopic} from '@patient-relations/core/feedback';
import {ClientController} from '../client/client-controller.js';
import {FacilityController} from '../client/facility-controller.js';
import {UnloadGuard} from '../complaint-form/unload-guard.js';
import {saveText} from '../copy/save-text.js';
import {FocusController} from '../fields/focus-controller.js';
import {renderLiveRegion} from '../fields/live-region.js';
import type {DraftValue, FieldPath} from '../form/feedback-draft.js';
import type {FormMessage} from '../form/form-field.js';
import {renderOutcome, type Outcome} from '../form/render-outcome.js';
import {answeredSteps, copyOf, renderReview, type AnsweredStep} from '../form/render-review.js';
import {renderTrouble} from '../form/render-trouble.js';
import {LeaveController} from '../leave/leave-controller.js';
import {renderLeave} from '../leave/render-leave.js';
import {LocaleController} from '../locale/locale-controller.js';
import {SubmissionController, type SubmissionState} from '../submission/submission-controller.js';
import {HelpDraft, type HelpDraftContext} from './help-draft.js';
import {isTopic, topicPath} from './help-questions.js';
import {HelpRequestReceivedEvent, HelpRequestSubmitEvent} from './help-request.events.js';
import {helpRequestCatalog} from './help-request.messages.js';
import {LateQuestions} from './late-questions.js';
import {renderHelpForm} from './render-help-form.js';
import {leaveStyles} from '../leave/leave.styles.js';
import {controls} from '../styles/controls.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {helpRequestStyles} from './help-request.styles.js';

/**
 * Asks the hospital for help: to be called back, an interpreter, an appointment, help with a bill, a meeting and more.
 * What is asked for becomes a case of its own, with a code to follow it by.
 *
 * @tagname pr-help-request
 * @summary One short form for everything that is no complaint.
 * @status experimental
 * @slot - Other ways to reach the hospital, shown where the form cannot help.
 * @fires {HelpRequestSubmitEvent} pr-help-request-submit - Asks whether it may be sent. Cancelable, carries nothing.
 * @fires {HelpRequestReceivedEvent} pr-help-request-received - The hospital has the request. Carries nothing.
 */
export class PrHelpRequest extends LitElement {
  static override styles = [tokens, controls, leaveStyles, helpRequestStyles];

  static override properties: PropertyDeclarations = {
    topic: {},
    baseUrl: {attribute: 'base-url'},
    facilityId: {attribute: 'facility-id'},
    leaveUrl: {attribute: 'leave-url'},
    myCaseUrl: {attribute: 'my-case-url'},
    channel: {},
    sharedDevice: {type: Boolean, attribute: 'shared-device'},
    client: {attribute: false},
    prefill: {attribute: false},
  };

  /** What the request is about; the person sees it and can change it. Empty: they choose. */
  declare topic: RequestTopic | '';
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

  readonly #locale = new LocaleController<FormMessage>(this, helpRequestCatalog);
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
  #help = new HelpDraft(() => this.#context());
  readonly #late = new LateQuestions(this, this.#locale);
  #asksTopic = true;
  #isTouched = false;
  #isRefused = false;
  #isAsked = false;

  constructor() {
    super();
    new UnloadGuard(this, () => this.hasWords);
    this.topic = '';
    this.baseUrl = '';
    this.facilityId = '';
    this.leaveUrl = '';
    this.myCaseUrl = '';
    this.channel = 'web';
    this.sharedDevice = false;
  }

  /** True while it holds words that nobody has confirmed. */
  get hasWords(): boolean {
    return this.#isTouched && this.phase !== 'received';
  }

  /** Where the words are: still here, on their way, or received. */
  get phase(): SubmissionState['phase'] {
    return this.#submission.state.phase;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('topic')) this.#takeTopic();
    if (changed.has('prefill') && this.prefill) void this.#fill(this.prefill);
  }

  /** Puts the focus on the heading of the screen on show. */
  override focus(): void {
    this.#focus.moveTo('#heading');
  }

  /** Forgets everything typed and chosen, at once. */
  wipe(): void {
    this.#submission.forget();
    this.#help = new HelpDraft(() => this.#context());
    this.#late.forget();
    this.#isTouched = this.#isRefused = false;
    this.#takeTopic();
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

  #renderScreen(): TemplateResult {
    const {phase} = this;
    if (phase === 'received' && customElements.get('pr-receipt')) return this.#renderReceipt();
    return phase === 'editing' || phase === 'sending' || phase === 'rejected'
      ? this.#renderForm()
      : this.#renderOutcome(phase);
  }

  #renderForm(): TemplateResult {
    const locale = this.#locale;
    const {facility} = this.#facility;
    return renderHelpForm({
      locale,
      help: this.#help,
      facility,
      isSending: this.phase === 'sending',
      asksTopic: this.#asksTopic,
      hasMore: this.#late.isWanted,
      notOpened: this.#late.notOpened,
      readers: facility && this.#late.loaded?.renderReaders(facility, locale),
      trouble: renderTrouble(this.#facility, this.#isRefused, locale),
      sharedDevice: this.sharedDevice,
      today: this.#context().today,
      onChange: (path, value) => this.#handleAnswer(path, value),
      changeTopic: () => this.#handleChangeTopic(),
      openReaders: () => void this.#late.open(),
      openMore: () => void this.#handleMore(),
      send: (event) => this.#handleSend(event),
    });
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

  #renderReceipt(): TemplateResult {
    const {state, accessCode} = this.#submission;
    return html`
      <pr-receipt
        status="received"
        my-case-url=${this.myCaseUrl}
        .code=${accessCode}
        .receipt=${state.phase === 'received' ? state.receipt : undefined}
        .copy=${this.#copy}
        .timeZone=${this.#facility.facility?.timeZone}
        .anonymous=${this.#help.draft['/identity'] === 'anonymous'}
        .sharedDevice=${this.sharedDevice}
      ></pr-receipt>
    `;
  }

  #handleChangeTopic(): void {
    this.#asksTopic = true;
    this.#focus.moveTo('.topics :checked');
  }

  #handleAnswer(path: FieldPath, value: DraftValue): void {
    if (!this.#isOpen) return;
    this.#help.answer(path, value);
    this.#isTouched = true;
    this.requestUpdate();
  }

  async #handleMore(): Promise<void> {
    if (await this.#late.want()) this.#focus.moveTo('[id^=needs-], #contact-safety input');
  }

  #handleSend(event: Event): void {
    event.preventDefault();
    if (this.phase === 'sending') return;
    this.#isRefused = false;
    this.requestUpdate();
    if (!this.#help.check()) return this.#focus.moveTo('#error-summary');
    if (this.dispatchEvent(new HelpRequestSubmitEvent()))
      void this.#submission.submit(this.#help.feedback);
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

  #handlePhase(state: SubmissionState): void {
    if (state.phase === 'editing' || state.phase === 'sending') return;
    const isRejected = state.phase === 'rejected';
    this.#isRefused = isRejected && !this.#help.refuse(state.problems);
    this.#focus.moveTo(isRejected ? '#error-summary, #trouble' : '#heading');
    if (state.phase === 'received') void this.#handleReceived();
  }

  async #handleReceived(): Promise<void> {
    this.dispatchEvent(new HelpRequestReceivedEvent());
    // Where it cannot be had, the code stands on the page already.
    await import('../receipt/pr-receipt.js').catch(() => undefined);
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector('pr-receipt')?.focus();
  }

  /** Takes the page's topic, below one that the person chose themselves. */
  #takeTopic(): void {
    if (this.#isTouched || !isTopic(this.topic)) return;
    this.#help.answer(topicPath, this.topic);
    this.#asksTopic = false;
  }

  /** Puts in what the page knows of the person, below what they typed already. */
  async #fill(prefill: Partial<Feedback>): Promise<void> {
    const known = await this.#late.fill(prefill);
    if (this.#isOpen) this.#help.fill(known);
    this.requestUpdate();
  }

  #context(): HelpDraftContext {
    const {facility} = this.#facility;
    const zone = facility?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    const {language} = this.#locale;
    return {
      words: (key) => this.#locale.text(key),
      language,
      more: this.#late.isWanted ? this.#late.loaded?.supportQuestions : undefined,
      sent: {channel: this.channel, language},
      today: dateIn(zone, new Date()),
    };
  }

  /** True while answers may change: what is shown and copied is always what was sent. */
  get #isOpen(): boolean {
    return this.phase === 'editing' || this.phase === 'rejected';
  }

  get #answers(): readonly AnsweredStep[] {
    return answeredSteps(this.#help.parts, this.#help.draft, this.#locale);
  }

  /** What the person wrote, for their own copy. */
  get #copy(): string {
    return copyOf(this.#answers, this.#locale);
  }
}

import {
  html,
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type {Client} from '@patient-relations/core';
import type {Feedback, RequestTopic} from '@patient-relations/core/feedback';
import {ClientController} from '../client/client-controller.js';
import {FacilityController} from '../client/facility-controller.js';
import {UnloadGuard} from '../complaint-form/unload-guard.js';
import {FocusController} from '../fields/focus-controller.js';
import {renderLiveRegion} from '../fields/live-region.js';
import type {DraftValue, FieldPath} from '../form/feedback-draft.js';
import type {FormMessage} from '../form/form-field.js';
import {LateQuestions} from '../form/late-questions.js';
import {renderTrouble} from '../form/render-trouble.js';
import {LeaveController} from '../leave/leave-controller.js';
import {renderLeave} from '../leave/render-leave.js';
import {LocaleController} from '../locale/locale-controller.js';
import type {SubmissionPhase} from '../submission/submission.js';
import {HelpDraft} from './help-draft.js';
import {isTopic, topicPath, type HelpContext} from './help-questions.js';
import {HelpRequestSubmitEvent} from './help-request.events.js';
import {helpRequestCatalog} from './help-request.messages.js';
import {renderHelpForm} from './render-help-form.js';
import type {Sending} from './sending/sending.js';
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

  /** Changes where a draft of before may mean something else now. */
  readonly draftVersion = '1';

  readonly #locale = new LocaleController<FormMessage>(this, helpRequestCatalog);
  readonly #clients = new ClientController(this);
  readonly #facility = new FacilityController(this, this.#clients);
  readonly #focus = new FocusController(this);
  readonly #leave = new LeaveController(this, {
    url: () => this.leaveUrl,
    wipe: () => this.wipe(),
  });
  #help = new HelpDraft(() => this.#context());
  readonly #late = new LateQuestions(this, this.#locale);
  #asksTopic = true;
  #isTouched = false;
  #sending: Sending | undefined;
  /** True from "Send" until what sends is there. */
  #isPreparing = false;
  /** True when what sends could not be had the last time. */
  #cannotSend = false;

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
    return this.#isTouched && this.phase !== 'received' && !this.#sending?.isStored;
  }

  /** Where the words are: still here, on their way, or received. */
  get phase(): SubmissionPhase {
    return this.#sending?.phase ?? 'editing';
  }

  /** What was answered so far, to go on with later; undefined where nothing was, or it was received. */
  get draft(): unknown {
    return this.hasWords ? this.#help.draft : undefined;
  }

  set draft(draft: unknown) {
    this.#isTouched = true;
    void this.#late.place(draft, this.#facility, this.#help);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('topic')) this.#takeTopic();
    if (changed.has('prefill') && this.prefill) void this.#fill(this.prefill);
  }

  protected override firstUpdated(): void {
    void this.#prepare();
  }

  /** Fetches what a request needs from "Send" on. Rejects where it cannot be had. */
  protected fetchSending(): Promise<typeof import('./sending/sending.js')> {
    return import('./sending/sending.js');
  }

  /** Puts the focus on the heading of the screen on show. */
  override focus(): void {
    this.#focus.moveTo('#heading');
  }

  /** Forgets everything typed and chosen, at once. */
  wipe(): void {
    this.#sending?.forget();
    this.#help = new HelpDraft(() => this.#context());
    this.#late.forget();
    this.#isTouched = this.#cannotSend = false;
    this.#takeTopic();
    // Not a moment later: the page may be gone, and kept in memory, by then.
    this.requestUpdate();
    this.performUpdate();
  }

  protected override render(): TemplateResult {
    const locale = this.#locale;
    if (!locale.ready || !this.#clients.configured) return html`<slot></slot>`;
    const isSaid = this.#isSending || this.#sending?.isWaitedFor;
    const labels = {leave: locale.show('leave'), hint: locale.show('leaveHint')};
    return html`
      <div class="stack" lang=${locale.language} dir=${locale.direction}>
        ${renderLeave(labels, () => this.#leave.leave())}
        ${renderLiveRegion(isSaid ? locale.text('sending') : '')} ${this.#renderScreen()}
      </div>
    `;
  }

  #renderScreen(): TemplateResult {
    return this.#sending?.renderOutcome() ?? this.#renderForm();
  }

  #renderForm(): TemplateResult {
    const locale = this.#locale;
    const {facility} = this.#facility;
    return renderHelpForm({
      locale,
      help: this.#help,
      facility,
      isSending: this.#isSending,
      asksTopic: this.#asksTopic,
      hasMore: this.#hasMore,
      notOpened: this.#late.notOpened,
      readers: facility && this.#late.loaded?.renderReaders(facility, locale),
      problems: this.#sending?.renderProblems(),
      trouble: renderTrouble(this.#unreachable, this.#sending?.isRefused ?? false, locale),
      sharedDevice: this.sharedDevice,
      onChange: (path, value) => this.#handleAnswer(path, value),
      changeTopic: () => this.#handleChangeTopic(),
      openReaders: () => void this.#late.open(),
      openMore: () => void this.#handleMore(),
      send: (event) => void this.#handleSend(event),
    });
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
    if (await this.#late.want('wish')) this.#focus.moveTo('[id^=needs-], #contact-safety input');
  }

  async #handleSend(event: Event): Promise<void> {
    event.preventDefault();
    if (this.#isSending) return;
    this.#isPreparing = true;
    this.requestUpdate();
    const help = this.#help;
    const sending = await this.#prepare();
    this.#isPreparing = false;
    this.requestUpdate();
    // Wiped in the meantime.
    if (help !== this.#help) return;
    const request = sending?.checked();
    if (!request) this.#focus.moveTo(sending ? '#error-summary' : '#trouble');
    else if (this.dispatchEvent(new HelpRequestSubmitEvent()))
      void sending?.submission.submit(request);
  }

  /** Fetches what sends. It is asked for as soon as the questions are on screen, and again by whoever sends. */
  async #prepare(): Promise<Sending | undefined> {
    try {
      const loaded = await this.fetchSending();
      this.#sending ??= new loaded.Sending({
        element: this,
        locale: this.#locale,
        client: () => this.#clients.load(),
        facility: () => this.#facility.facility,
        help: () => this.#help,
        moveTo: (selector) => this.#focus.moveTo(selector),
      });
      this.#cannotSend = false;
    } catch {
      this.#cannotSend = true;
    }
    this.requestUpdate();
    return this.#sending;
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

  #context(): HelpContext {
    return {
      words: (key) => this.#locale.text(key),
      language: this.#locale.language,
      more: this.#hasMore ? this.#late.loaded?.supportQuestions : undefined,
    };
  }

  get #hasMore(): boolean {
    return this.#late.wants.has('wish');
  }

  get #isSending(): boolean {
    return this.#isPreparing || this.phase === 'sending';
  }

  /** The hospital cannot be reached where what sends cannot be had, either. */
  get #unreachable(): Pick<FacilityController, 'state' | 'load'> {
    if (!this.#cannotSend) return this.#facility;
    return {state: 'failed', load: () => this.#prepare().then(() => undefined)};
  }

  /** True while answers may change: what is shown and copied is always what was sent. */
  get #isOpen(): boolean {
    return this.phase === 'editing' || this.phase === 'rejected';
  }
}

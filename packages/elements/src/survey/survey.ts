import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type {
  QuestionnaireResponse,
  Survey,
  SurveyIssue,
  SurveyOptions,
} from '@patient-relations/core/survey';
import type {SurveyClient} from '@patient-relations/core/survey-client';
import {askBeforeLeaving} from '../complaint-form/ask-before-leaving.js';
import {LocaleController} from '../locale/locale-controller.js';
import {nearestLanguage, watchLanguage} from '../locale/nearest-language.js';
import type {Answering} from './answering/answering.js';
import {fetchDefinition} from './fetch-definition.js';
import {openSurvey} from './open-survey.js';
import type {Opened} from './open-later.js';
import {createSurveyForm, type SurveyForm} from './survey-form.js';
import {SurveyChangeEvent} from './change.event.js';
import {surveyCatalog, type SurveyMessage} from './survey.messages.js';
import {controls} from '../styles/controls.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {surveyStyles} from './survey.styles.js';

/** All questions on one page, one after the other, or one after the other for a device in a lobby. */
export type SurveyLayout = 'page' | 'one-at-a-time' | 'kiosk';

/**
 * Asks the questions of a FHIR Questionnaire, checks the answers, and sends them or leaves them to the page.
 *
 * @tagname pr-survey
 * @summary Any FHIR R4 Questionnaire, as a page, one question at a time, or on a kiosk.
 * @status experimental
 * @slot - Other ways to reach the hospital, shown where the survey cannot help.
 * @csspart send - The row of the button that sends, for a page that has a button of its own.
 * @fires {SurveyChangeEvent} pr-survey-change - An answer changed. Carries nothing: read `response`.
 * @fires {SurveySubmitEvent} pr-survey-submit - Asks whether the answers may be sent. Cancelable, carries nothing.
 * @fires {SurveyReceivedEvent} pr-survey-received - The hospital has the answers. Carries nothing.
 * @fires {SurveyCaseOfferEvent} pr-survey-case-offer - A person wants to talk in private. Cancelable, carries nothing.
 */
export class PrSurvey extends LitElement {
  static override styles = [tokens, controls, surveyStyles];

  static override properties: PropertyDeclarations = {
    questionnaire: {
      attribute: false,
      // A page may make the same definition anew each time it draws itself: what was answered to it stays.
      hasChanged: (next, last) => !last || JSON.stringify(next) !== JSON.stringify(last),
    },
    response: {attribute: false, noAccessor: true},
    valueSets: {attribute: false},
    resolveValueSet: {attribute: false},
    launchContext: {attribute: false},
    client: {attribute: false},
    invitation: {attribute: false},
    src: {},
    surveyId: {attribute: 'survey-id'},
    campaignId: {attribute: 'campaign-id'},
    locationId: {attribute: 'location-id'},
    facilityId: {attribute: 'facility-id'},
    baseUrl: {attribute: 'base-url'},
    layout: {},
    mode: {},
    readOnly: {type: Boolean, attribute: 'readonly'},
  };

  /** The definition: FHIR R4 or R5, as JSON text or as the object it holds. */
  declare questionnaire: unknown;
  /** Value sets that the page has already. */
  declare valueSets: SurveyOptions['valueSets'];
  /** Brings a value set that is not there. None is fetched without it. */
  declare resolveValueSet: SurveyOptions['resolveValueSet'];
  /** FHIR resources that expressions may read, by name. */
  declare launchContext: SurveyOptions['launchContext'];
  /** Overrides the client of the surrounding `<pr-client>` and of the attributes. */
  declare client: SurveyClient | undefined;
  /** The person's invitation. Never an attribute: whoever has it can answer for them. */
  declare invitation: string | undefined;
  /** Where the definition is read from; relative to the page. */
  declare src: string | undefined;
  /** The survey of the facility, to be read from its service and sent there. */
  declare surveyId: string | undefined;
  declare campaignId: string | undefined;
  declare locationId: string | undefined;
  declare facilityId: string | undefined;
  /** Address of the service or gateway; relative to the page. */
  declare baseUrl: string | undefined;
  declare layout: SurveyLayout | undefined;
  /** How answers are given, where neither a campaign nor the service says so: `web`, or `kiosk` in that layout. */
  declare mode: string | undefined;
  /** Shows the response, to read. */
  declare readOnly: boolean;

  /** @internal Words in the page's language. */
  readonly locale = new LocaleController<SurveyMessage>(this, surveyCatalog);

  #opened: Opened | undefined;
  #form: SurveyForm | undefined;
  #answering: Answering | undefined;
  #starting: Promise<void> | undefined;
  #given: QuestionnaireResponse | undefined;
  /** Where no question can be shown: that they are on their way, or could not be had. */
  #state: 'loading' | 'notOpened' | undefined;
  /** Counts what was opened, so that what comes late does not replace what came after. */
  #turn = 0;
  #isBegun = false;
  #told: HTMLElement | undefined;
  #stopWatching: (() => void) | undefined;

  /** The answers, as FHIR: `in-progress` until the person sends them. Set it to go on with earlier ones. */
  get response(): QuestionnaireResponse | undefined {
    return this.#answering?.sent ?? this.survey?.respond('in-progress') ?? this.#given;
  }

  set response(response: QuestionnaireResponse | undefined) {
    this.#given = response;
    this.requestUpdate('response');
  }

  /**
   * The survey on show, for scripts that go further than this element. What is wrong with answers it says once someone
   * has begun to answer: until then what judges them is not loaded.
   */
  get survey(): Survey | undefined {
    return this.#opened?.survey;
  }

  /** What of the definition, or of an earlier response, is not shown as it asks; or why nothing is shown. */
  get issues(): readonly SurveyIssue[] {
    return this.#opened?.issues ?? this.survey?.issues ?? [];
  }

  /** What was answered so far, to go on with later; undefined before the first answer and once all have arrived. */
  get draft(): unknown {
    return (this.#isBegun || this.#given) && !this.#answering?.isReceived
      ? this.response
      : undefined;
  }

  set draft(draft: unknown) {
    this.response = draft as QuestionnaireResponse;
  }

  /** The version of the definition on show. */
  get draftVersion(): string {
    return this.survey?.definition.version ?? '1';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWatching = watchLanguage(this, () => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
    removeEventListener('beforeunload', askBeforeLeaving);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const set = [...changed.keys()].join();
    const isOther = /question|src|surveyId|response/.test(set);
    const isOtherwise = /layout|readOnly/.test(set) && !this.#answering?.isSent;
    if (set && (isOther || !this.#opened || isOtherwise)) {
      // Shown another way it is the same survey: what was answered stays.
      if (!isOther) this.#given = this.response;
      void this.#open();
    } else this.#form?.speak(nearestLanguage(this));
  }

  /** Checks the answers and sends them, as the person's own button does. */
  readonly submit = async (): Promise<void> => {
    await (await this.#loadAnswering())?.submit();
  };

  /** Says "thank you": for a page that has stored the response itself. */
  async received(): Promise<void> {
    (await this.#loadAnswering())?.received();
  }

  /** Forgets every answer at once and begins anew. */
  reset(): void {
    this.#answering?.forget();
    this.response = undefined;
    // Not a moment later: the next person may be there already.
    this.performUpdate();
  }

  protected override render(): TemplateResult {
    const {locale} = this;
    const state = this.#state;
    if (!locale.ready || (!this.#opened && !state)) return html`<slot></slot>`;
    return html`
      <div class="stack ${this.layout}" lang=${locale.language} dir=${locale.direction}>
        <div role="status" class="muted">${state ? locale.show(state) : nothing}</div>
        ${
          state === 'notOpened'
            ? html`<div class="row">
                  <button type="button" @click=${this.#form ? this.submit : this.#open}>
                    ${locale.show('tryAgain')}
                  </button>
                </div>
                <slot></slot>`
            : nothing
        }
        ${this.#opened?.trouble?.() ?? this.#answering?.renderInstead() ?? this.#renderForm()}
      </div>
    `;
  }

  #renderForm(): unknown {
    const form = this.#form;
    const {title, _title} = this.survey?.definition ?? {};
    return form
      ? [
          title
            ? html`<h2 lang=${form.element.lang} dir=${form.element.dir}>
                ${form.show(undefined, title, _title)}
              </h2>`
            : nothing,
          this.#answering?.renderAbove(),
          this.#opened?.steps?.renderAbove(),
          html`<div
            @input=${this.#handleInput}
            @change=${this.#handleInput}
            @focusout=${this.#handleLeave}
          >
            ${form.element}
          </div>`,
          this.#opened?.steps?.renderBelow() ?? this.#renderSend(),
        ]
      : nothing;
  }

  #renderSend(): unknown {
    return this.readOnly
      ? nothing
      : html`<div class="row" part="send" @focusin=${this.#loadAnswering}>
          <button
            type="button"
            class="primary"
            aria-disabled=${this.#answering?.isSending ? 'true' : 'false'}
            @click=${this.submit}
          >
            ${this.locale.show(this.#answering?.isSending ? 'sending' : 'send')}
          </button>
        </div>`;
  }

  readonly #handleInput = (event: Event): void => {
    const control = event.target as HTMLElement;
    // A browser tells of a choice twice, and of what it fills in by itself only with the second.
    const isTold = event.type === 'change' && this.#told === control;
    this.#told = isTold ? undefined : control;
    if (!isTold) this.#form?.take(control, event);
  };

  /** Whatever changed an answer: a control, a button that takes one away, a script. */
  readonly #handleChange = (): void => {
    this.#isBegun = true;
    this.#answering?.change();
    // Whatever else is needed from now on may still be on its way.
    if (!this.#answering) addEventListener('beforeunload', askBeforeLeaving);
    this.dispatchEvent(new SurveyChangeEvent());
  };

  readonly #handleLeave = ({target, relatedTarget}: FocusEvent): void => {
    const views = this.#form?.views;
    const node = views?.nodeAt(target as Element);
    if (!node || (relatedTarget && views?.nodeAt(relatedTarget as Element) === node)) return;
    // What says what is wrong comes with the first words.
    if (this.#answering ?? node.entries[0]?.text)
      void this.#loadAnswering().then((answering) => answering?.judge([node]));
  };

  readonly #open = async (): Promise<void> => {
    const turn = ++this.#turn;
    this.#answering?.leave();
    this.#isBegun = false;
    removeEventListener('beforeunload', askBeforeLeaving);
    this.#opened = this.#form = this.#answering = this.#starting = this.#state = undefined;
    if (!(this.questionnaire ?? this.src ?? this.surveyId)) return;
    const {valueSets, resolveValueSet, launchContext} = this;
    const given = {response: this.#given, language: nearestLanguage(this)};
    const options = {...given, valueSets, resolveValueSet, launchContext};
    let opened: Opened | undefined = openSurvey(this, this.questionnaire, options);
    // Without a pause where there is nothing to wait for: the first paint has its questions.
    if (!opened) {
      this.#state = 'loading';
      this.requestUpdate();
      opened = await this.#openFetched(options);
      if (turn !== this.#turn) return;
      this.#state = opened ? undefined : 'notOpened';
      this.requestUpdate();
    }
    this.#opened = opened;
    if (!opened?.survey) return;
    this.#form = createSurveyForm(
      opened.survey,
      {...opened, onChange: this.#handleChange},
      this.locale,
    );
    opened.steps?.start(this.#form, this.#loadAnswering);
    if ((this.#given && !this.readOnly) || opened.steps) void this.#loadAnswering();
  };

  /** Fetches the definition, where it is not here yet, and then whatever this one needs besides. */
  async #openFetched(options: SurveyOptions): Promise<Opened | undefined> {
    const {questionnaire, src, baseUrl, client} = this;
    try {
      // Without an address of its own, the page's client reads it.
      const fetched = questionnaire
        ? {questionnaire}
        : (src ?? (client ? undefined : baseUrl))
          ? await fetchDefinition(this)
          : undefined;
      const fielded = fetched instanceof Response ? undefined : fetched;
      const opened = openSurvey(this, fielded?.questionnaire, options);
      if (opened) return {...opened, fielded};
      return await (await import('./later.js')).openLater(this, fetched, options);
    } catch {
      return undefined;
    }
  }

  /** What is needed once answers were given: to say what is wrong, to send, to say what became of it. */
  readonly #loadAnswering = async (): Promise<Answering | undefined> => {
    const form = this.#form;
    try {
      const {startAnswering} = await import('./later.js');
      if (form && form === this.#form)
        await (this.#starting ??= startAnswering(this, {
          ...this.#opened,
          form,
          isResumed: this.#given !== undefined,
          isTouched: this.#isBegun,
        }).then((answering) => {
          if (form !== this.#form) return answering.leave();
          this.#answering = answering;
          // From now on it asks by itself.
          removeEventListener('beforeunload', askBeforeLeaving);
        }));
      this.#state = undefined;
    } catch {
      this.#state = 'notOpened';
    }
    this.requestUpdate();
    return this.#answering;
  };
}

import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type {
  AnswerProblem,
  QuestionnaireResponse,
  Survey,
  SurveyIssue,
  SurveyOptions,
} from '@patient-relations/core/survey';
import type {SurveyClient} from '@patient-relations/core/survey-client';
import {LocaleController} from '../locale/locale-controller.js';
import {nearestLanguage, watchLanguage} from '../locale/nearest-language.js';
import {controls} from '../styles/controls.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {warnOnce} from '../warn-once.js';
import type {Answering} from './answering/answering.js';
import {openSurvey, type OpenedSurvey} from './open-survey.js';
import type {FieldedDefinition} from './read-definition.js';
import type {Steps} from './steps/steps.js';
import {createSurveyForm, type SurveyForm} from './survey-form.js';
import {SurveyChangeEvent} from './survey.events.js';
import {surveyCatalog, type SurveyMessage} from './survey.messages.js';
import {surveyStyles} from './survey.styles.js';

/** All questions on one page, one after the other, or one after the other for a device in a lobby. */
export type SurveyLayout = 'page' | 'one-at-a-time' | 'kiosk';

/** What can be said where no question can be. */
type Trouble = Extract<SurveyMessage, 'notOpened' | 'refused' | `survey-${string}` | 'not-found'>;

/**
 * Asks the questions of a FHIR Questionnaire, checks the answers, and sends them or leaves them to the page.
 *
 * @tagname pr-survey
 * @summary Any FHIR R4 Questionnaire, as a page, one question at a time, or on a kiosk.
 * @status experimental
 * @slot - Other ways to reach the hospital, shown where the survey cannot help.
 * @fires {SurveyChangeEvent} pr-survey-change - An answer changed. Carries nothing: read `response`.
 * @fires {SurveySubmitEvent} pr-survey-submit - Asks whether the answers may be sent. Cancelable, carries nothing.
 * @fires {SurveyReceivedEvent} pr-survey-received - The hospital has the answers. Carries nothing.
 * @fires {SurveyCaseOfferEvent} pr-survey-case-offer - A person wants to talk in private. Cancelable, carries nothing.
 */
export class PrSurvey extends LitElement {
  static override styles = [tokens, controls, surveyStyles];

  static override properties: PropertyDeclarations = {
    questionnaire: {attribute: false},
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
  declare src: string;
  /** The survey of the facility, to be read from and sent to its service. */
  declare surveyId: string;
  declare campaignId: string;
  declare locationId: string;
  declare facilityId: string;
  /** Address of the service or gateway; relative to the page. */
  declare baseUrl: string;
  declare layout: SurveyLayout;
  /** How answers are given, where no campaign says so: `web`, or `kiosk` in that layout. */
  declare mode: string;
  /** Shows the response, to read. */
  declare readOnly: boolean;

  /** @internal Words in the page's language. */
  readonly locale = new LocaleController<SurveyMessage>(this, surveyCatalog);
  /** @internal What the service said of the survey it fields. */
  fielded: FieldedDefinition | undefined;

  #form: SurveyForm | undefined;
  #steps: Steps | undefined;
  #answering: Answering | undefined;
  #given: QuestionnaireResponse | undefined;
  #trouble: Trouble | undefined;
  #refusal: readonly SurveyIssue[] = [];
  #isLoading = false;
  /** True where what sends the answers could not be loaded. */
  #isCutOff = false;
  /** Counts what was opened, so that what comes late does not replace what came after. */
  #turn = 0;
  /** How often a question was left. */
  #left = 0;
  #told: HTMLElement | undefined;
  #stopWatching: (() => void) | undefined;

  constructor() {
    super();
    this.src = this.surveyId = this.campaignId = this.locationId = '';
    this.facilityId = this.baseUrl = this.mode = '';
    this.layout = 'page';
    this.readOnly = false;
  }

  /** The answers, as FHIR: `in-progress` until the person sends them. Set it to go on with earlier ones, or to show them. */
  get response(): QuestionnaireResponse | undefined {
    return this.#answering?.sent ?? this.#form?.survey.respond('in-progress') ?? this.#given;
  }

  set response(response: QuestionnaireResponse | undefined) {
    this.#given = response;
    this.requestUpdate('response');
  }

  /** The survey on show, for scripts that go further than this element. */
  get survey(): Survey | undefined {
    return this.#form?.survey;
  }

  /** What of the definition, or of an earlier response, is not shown as it asks; or why nothing is shown. */
  get issues(): readonly SurveyIssue[] {
    return this.survey?.issues ?? this.#refusal;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWatching = watchLanguage(this, () => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (opening.some((name) => changed.has(name))) void this.#open();
    this.#form?.speak(this.#language);
  }

  /** Checks the answers and sends them, as the person's own button does. */
  readonly submit = async (): Promise<void> => {
    const answering = await this.#loadAnswering();
    this.#isCutOff = !answering;
    this.requestUpdate();
    await answering?.submit();
  };

  /** Says "thank you": for a page that has stored the response itself. */
  async received(): Promise<void> {
    (await this.#loadAnswering())?.received();
  }

  /** Forgets every answer at once and begins anew. */
  reset(): void {
    this.#given = undefined;
    this.#answering?.forget();
    void this.#open();
    // Not a moment later: the next person may be there already.
    this.requestUpdate();
    this.performUpdate();
  }

  protected override render(): TemplateResult {
    const {locale} = this;
    const isEmpty = !this.#form && !this.#isLoading && !this.#trouble;
    if (!locale.ready || isEmpty) return html`<slot></slot>`;
    return html`
      <div class="stack" lang=${locale.language} dir=${locale.direction}>
        ${this.#trouble ? this.#renderTrouble(this.#trouble) : this.#renderScreen()}
      </div>
    `;
  }

  #renderScreen(): unknown {
    const form = this.#form;
    const locale = this.locale;
    if (!form) return html`<p class="muted" role="status">${locale.show('loading')}</p>`;
    const {title, _title} = form.survey.definition;
    return (
      this.#answering?.renderInstead() ?? [
        title ? html`<h2>${form.show(undefined, title, _title)}</h2>` : nothing,
        this.#answering?.renderAbove(),
        this.#steps?.renderAbove(),
        html`<div
          @input=${this.#handleInput}
          @change=${this.#handleInput}
          @focusout=${this.#handleLeave}
        >
          ${form.element}
        </div>`,
        this.#steps?.renderBelow() ?? this.#renderSend(),
      ]
    );
  }

  #renderSend(): unknown {
    if (this.readOnly) return nothing;
    const {locale} = this;
    return html`
      <p role="status">${this.#isCutOff ? locale.show('notOpened') : ''}</p>
      <div class="row" @focusin=${this.#loadAnswering}>
        <button
          type="button"
          class="primary"
          aria-disabled=${this.#answering?.isSending ? 'true' : 'false'}
          @click=${this.submit}
        >
          ${locale.show(this.#answering?.isSending ? 'sending' : 'send')}
        </button>
      </div>
    `;
  }

  #renderTrouble(trouble: Trouble): TemplateResult {
    const {locale} = this;
    return html`
      <div class="notice danger" role="alert">
        <p>${locale.show(trouble)}</p>
        <slot></slot>
        ${
          trouble === 'notOpened'
            ? html`<div>
                <button type="button" @click=${this.#open}>${locale.show('tryAgain')}</button>
              </div>`
            : nothing
        }
      </div>
    `;
  }

  readonly #handleInput = ({type, target}: Event): void => {
    const control = target as HTMLElement;
    // A browser tells of a choice twice, and of what it fills in by itself only with the second.
    const isTold = type === 'change' && this.#told === control;
    this.#told = type === 'input' ? control : undefined;
    const node = isTold ? undefined : this.#form?.take(control);
    if (!node) return;
    this.#answering?.mend(node);
    this.dispatchEvent(new SurveyChangeEvent());
  };

  readonly #handleLeave = ({target, relatedTarget}: FocusEvent): void => {
    const {survey, views} = this.#form ?? {};
    const node = views?.nodeAt(target as Element);
    if (!node || (relatedTarget && views?.nodeAt(relatedTarget as Element) === node)) return;
    // What says what is wrong comes with the first mistake, or once someone is well on their way.
    if (this.#answering || ++this.#left > 4 || survey?.problemsAt(node).some(isMistake))
      void this.#loadAnswering().then((answering) => answering?.judge(node));
  };

  readonly #open = async (): Promise<void> => {
    const turn = ++this.#turn;
    this.#trouble = this.#form = this.#steps = this.#answering = this.fielded = undefined;
    this.#refusal = [];
    this.#left = 0;
    this.#isLoading = false;
    if (!this.questionnaire && !this.src && !this.surveyId) return;
    try {
      const opened =
        this.layout === 'page' && this.questionnaire
          ? this.#openSurvey(this.questionnaire)
          : this.#openLater();
      // Without a pause where there is nothing to wait for: the first paint has its questions.
      if (!(opened instanceof Promise)) return this.#show(opened);
      this.#isLoading = true;
      this.requestUpdate();
      const later = await opened;
      if (turn === this.#turn) this.#show(later);
    } catch (error) {
      if (turn === this.#turn) await this.#refuse(error);
    }
    this.requestUpdate();
  };

  async #openLater(): Promise<OpenedSurvey> {
    const [definition, steps] = await Promise.all([
      this.questionnaire ?? import('./read-definition.js').then((read) => read.readDefinition(this)),
      this.layout === 'page' ? undefined : import('./steps/steps.js'),
    ]);
    const opened = await this.#openSurvey(definition);
    return {...opened, steps: steps?.createSteps(this, opened.survey)};
  }

  #openSurvey(definition: unknown): OpenedSurvey | Promise<OpenedSurvey> {
    const {valueSets, resolveValueSet, launchContext} = this;
    const given = {response: this.#given, language: this.#language};
    return openSurvey(this, definition, {...given, valueSets, resolveValueSet, launchContext});
  }

  #show({steps, ...opened}: OpenedSurvey): void {
    this.#steps = steps;
    this.#form = createSurveyForm({...opened, locale: this.locale, looks: steps?.looks});
    steps?.start(this.#form, this.submit);
    if (this.#given || steps) void this.#loadAnswering();
    if (this.issues.length > 0) warnOnce(this, 'has something to report: see its issues property.');
  }

  /** Says of what went wrong no more than where and what. */
  async #refuse(error: unknown): Promise<void> {
    const {issues, code} = error as {
      readonly issues?: readonly SurveyIssue[];
      readonly code?: Trouble;
    };
    if (issues) warnOnce(this, 'cannot show its questionnaire: see its issues property.');
    this.#refusal = issues ?? [];
    this.#trouble = 'notOpened';
    // The words for it come with the part that speaks of such things.
    if (issues ?? code) await this.#loadAnswering();
    if (this.locale.text(code ?? 'refused')) this.#trouble = issues ? 'refused' : (code ?? 'notOpened');
  }

  /** What is needed once answers were given: to say what is wrong, to send, to say what became of it. */
  readonly #loadAnswering = async (): Promise<Answering | undefined> => {
    const form = this.#form;
    try {
      const {createAnswering, lateCatalog} = await import('./answering/answering.js');
      await this.locale.extend(lateCatalog);
      if (form && form === this.#form) this.#answering ??= createAnswering(this, form);
    } catch {
      // It is asked for again at the next need, and a person who sends is told.
    }
    this.requestUpdate();
    return this.#answering;
  };

  /** The language of the page, whether there are words of ours in it or not. */
  get #language(): string | undefined {
    return nearestLanguage(this) || undefined;
  }
}

/** What makes another survey of it. */
const opening = [
  'questionnaire',
  'response',
  'src',
  'surveyId',
  'campaignId',
  'facilityId',
  'baseUrl',
  'layout',
  'readOnly',
  'valueSets',
  'launchContext',
];

/** An answer that is missing is no mistake yet, while a person is still on their way. */
export const isMistake = ({code}: AnswerProblem): boolean => !/^(required|too-few)$/.test(code);

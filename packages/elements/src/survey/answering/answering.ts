import {html, nothing} from 'lit';
import {
  checkAnswers,
  type QuestionnaireResponse,
  type SurveyIssueCode,
  type SurveyNode,
} from '@patient-relations/core/survey';
import type {SurveySubmission} from '@patient-relations/core/survey-client';
import {UnloadGuard} from '../../complaint-form/unload-guard.js';
import {saveText} from '../../copy/save-text.js';
import {DraftPlacedEvent} from '../../draft/draft-placed.event.js';
import {renderErrorSummary} from '../../fields/error-summary.js';
import {FocusController} from '../../fields/focus-controller.js';
import {renderLiveRegion} from '../../fields/live-region.js';
import {adoptLateStyles} from '../../styles/late-styles.js';
import {eachNode} from '../each-node.js';
import {fieldsCatalog} from '../fields/fields.messages.js';
import type {Opened} from '../open-later.js';
import type {Steps} from '../steps/steps.js';
import type {FieldedDefinition} from '../fetch-definition.js';
import {SurveyReceivedEvent, SurveySubmitEvent} from '../survey.events.js';
import type {SurveyForm} from '../survey-form.js';
import {hasService, type ServiceHost} from '../survey-service.js';
import {copyOf, renderAnswers, shownAnswers} from './answer-list.js';
import {createCaseOffer, type OfferHost} from './case-offer.js';
import {createJudgement} from './judge-answers.js';
import {lateCatalog} from './late-catalog.js';
import {renderOutcome, renderThanks} from './render-outcome.js';
import {createSurveySending, type SurveySending} from './survey-sending.js';
import {answeringStyles} from './answering.styles.js';

/** The element whose survey is being answered. */
export interface AnsweringHost extends ServiceHost, OfferHost {
  readonly surveyId: string | undefined;
  readonly campaignId: string | undefined;
  readonly locationId: string | undefined;
  readonly invitation: string | undefined;
  readonly mode: string | undefined;
  readonly layout: 'page' | 'one-at-a-time' | 'kiosk' | undefined;
}

/** What is answered, and with what it was opened. */
export interface AnsweringParts {
  readonly form: SurveyForm;
  readonly steps?: Steps | undefined;
  readonly fielded?: FieldedDefinition | undefined;
  readonly isResumed: boolean;
  /** True where answers were given before any of this was at hand. */
  readonly isTouched: boolean;
  readonly learn?: Opened['learn'];
}

/** All that happens once answers are given: what is wrong is said, they are sent, and what became of them is said. */
export interface Answering {
  /** The response as it was sent, or is to be. */
  readonly sent: QuestionnaireResponse | undefined;
  readonly isSending: boolean;
  /** True once answers are on their way: what they were given in stays as it is. */
  readonly isSent: boolean;
  /** True once the hospital, or the page, has the answers. */
  readonly isReceived: boolean;
  /** Says what is wrong at these places; counts what is missing too where the person moves on. True if they may. */
  judge(nodes: readonly SurveyNode[], isFinal?: boolean): boolean;
  /** Hears that an answer changed. */
  change(): void;
  submit(): Promise<void>;
  received(): void;
  /** Leaves the element to another survey. Answers that wait are sent all the same. */
  leave(): void;
  /** Leaves, and keeps nothing of what was answered. */
  forget(): void;
  renderAbove(): unknown;
  /** What stands in place of the form; undefined while it is being filled in. */
  renderInstead(): unknown;
}

/** Fetches the words that are needed from now on, and begins. */
export async function startAnswering(
  host: AnsweringHost,
  parts: AnsweringParts,
): Promise<Answering> {
  parts.learn?.(checkAnswers);
  adoptLateStyles(host, answeringStyles);
  await Promise.all([host.locale.extend(lateCatalog), host.locale.extend(fieldsCatalog)]);
  const answering = createAnswering(host, parts);
  if (parts.isResumed)
    void host.updateComplete.then(() => host.dispatchEvent(new DraftPlacedEvent()));
  return answering;
}

function createAnswering(host: AnsweringHost, parts: AnsweringParts): Answering {
  const {form, steps, isResumed} = parts;
  const {survey} = form;
  const {locale} = host;
  const isShared = host.layout === 'kiosk';
  const focus = new FocusController(host);
  const judgement = createJudgement(form, locale);
  let sent: QuestionnaireResponse | undefined;
  let {isTouched} = parts;
  let isSummed = false;
  let isThanked = false;
  let isLeft = false;
  let offer: ReturnType<typeof createCaseOffer> | undefined;

  const submission = createSurveySending(host, handleState);
  const guard = new UnloadGuard(
    host,
    () => isTouched && !isThanked && !isLeft && !submission.state.stored,
  );
  const retry = (): void => void submission.retry();
  const whenOnline = {
    hostConnected: () => addEventListener('online', retry),
    hostDisconnected: () => removeEventListener('online', retry),
  };
  host.addController(whenOnline);

  function handleState(isNew: boolean): void {
    if (isLeft) return;
    const {state} = submission;
    // What is shown and copied later is always what was sent.
    form.element.inert = state.phase === 'sending';
    host.requestUpdate();
    if (state.phase === 'sending' || submission.isTrying) return;
    // Not for a try that nobody asked for: whoever reads on is not pulled back.
    if (isNew) focus.moveTo('#heading');
    if (state.phase !== 'received' || isThanked) return;
    isThanked = true;
    if (state.receipt.offerCase) offer = createCaseOffer(host, form);
    host.dispatchEvent(new SurveyReceivedEvent());
  }

  function judge(nodes: readonly SurveyNode[], isFinal = false): boolean {
    const mayGoOn = judgement.judge(nodes, isFinal);
    // A summary stays until all of it is mended: its links lead from field to field.
    isSummed = (isFinal ? !mayGoOn : isSummed) && judgement.errors().length > 0;
    if (isFinal && isSummed) focus.moveTo('#error-summary');
    host.requestUpdate();
    return mayGoOn;
  }

  /** A field on another step cannot take the focus before its step is shown. */
  function followLink({target}: Event): void {
    const id = (target as Element).closest('a')?.hash.slice(1) ?? '';
    const node = judgement.nodeOf(id);
    if (!node || !steps) return;
    steps.reveal(node);
    const field = `#${CSS.escape(id)}`;
    focus.moveTo(`${field}:is(input,textarea,select),${field} :is(input,textarea,select)`);
  }

  function leave(): void {
    if (isLeft) return;
    isLeft = true;
    whenOnline.hostDisconnected();
    guard.hostDisconnected();
    for (const controller of [focus, guard, whenOnline]) host.removeController(controller);
  }

  const answers = (): ReturnType<typeof shownAnswers> => shownAnswers(form);
  const outcome = (state: SurveySending['state']): unknown =>
    renderOutcome(
      {
        state,
        isTrying: submission.isTrying,
        answers: renderAnswers(answers()),
        onTry: retry,
        onSave: isShared ? undefined : () => saveText('my-answers.txt', copyOf(answers())),
        onBack: submission.isGiven ? undefined : () => submission.edit(),
      },
      locale,
    );

  return {
    get sent() {
      return sent;
    },
    get isSending() {
      return submission.state.phase === 'sending';
    },
    get isSent() {
      return isThanked || submission.state.phase !== 'editing';
    },
    get isReceived() {
      return isThanked;
    },
    judge,
    change() {
      // From now on the browser asks before the page is left.
      if (isSummed || !isTouched) host.requestUpdate();
      isTouched = true;
      sent = undefined;
    },
    async submit() {
      if (this.isSending || isThanked) return;
      const wrong = survey.problems().map(({node}) => node);
      const [first] = wrong;
      if (first) steps?.reveal(first);
      if (!judge(eachNode(survey.nodes), true) || first) return;
      sent = survey.respond('completed');
      const mayBeSent = host.dispatchEvent(new SurveySubmitEvent());
      // Without a service the page has heard, and stores it.
      if (mayBeSent && host.surveyId && hasService(host))
        await submission.submit(submissionOf(host, parts, sent));
    },
    received() {
      isThanked = true;
      focus.moveTo('#heading');
    },
    leave,
    forget() {
      leave();
      submission.forget();
    },
    renderAbove: () => [
      renderLiveRegion(submission.isTrying ? locale.show('sending') : ''),
      isResumed && !isTouched ? renderResumed() : nothing,
      parts.fielded?.identified
        ? html`<p class="notice">${locale.show('identified')}</p>`
        : nothing,
      isSummed
        ? // eslint-disable-next-line lit-a11y/click-events-have-key-events -- a link is followed with Enter as well
          html`<div @click=${followLink}>
            ${renderErrorSummary(
              locale.show('check', {count: judgement.errors().length}),
              judgement.errors(),
            )}
          </div>`
        : nothing,
    ],
    renderInstead() {
      const {state} = submission;
      if (isThanked)
        return [renderThanks(state.phase === 'received', locale), offer?.render() ?? nothing];
      return state.phase === 'editing' || state.phase === 'sending' ? undefined : outcome(state);
    },
  };

  function renderResumed(): unknown {
    // A definition may have faults of the same names.
    const isWhole = !survey.issues.some(
      ({code, path}) =>
        lost.has(code) && (code === 'disabled-answer' || path.startsWith('QuestionnaireResponse')),
    );
    return html`<p class="notice" role="status">
      ${locale.show(isWhole ? 'resumed' : 'resumedOther')}
    </p>`;
  }
}

/** What may be wrong with the answers a survey begins with. */
const lost: ReadonlySet<SurveyIssueCode> = new Set<SurveyIssueCode>([
  'other-version',
  'unknown-answer',
  'wrong-value-type',
  'invalid-value',
  'disabled-answer',
  'too-many-answers',
]);

function submissionOf(
  host: AnsweringHost,
  {form, fielded}: AnsweringParts,
  response: QuestionnaireResponse,
): Omit<SurveySubmission, 'id'> {
  const usual = host.layout === 'kiosk' ? 'kiosk' : 'web';
  // `id` is the response's own and the service makes another of it.
  const {id: _id, ...answers} = response;
  return {
    surveyId: host.surveyId ?? '',
    version: fielded?.version ?? form.survey.definition.version ?? '1',
    campaignId: fielded?.campaignId ?? (host.campaignId || undefined),
    invitation: host.invitation || undefined,
    mode: (fielded?.mode ?? (host.mode || usual)) as SurveySubmission['mode'],
    locationId: host.locationId || undefined,
    language: response.language ?? host.locale.language,
    response: answers,
  };
}

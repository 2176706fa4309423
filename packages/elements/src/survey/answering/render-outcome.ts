import {html, nothing, type TemplateResult} from 'lit';
import type {LocaleController} from '../../locale/locale-controller.js';
import type {SurveyMessage} from '../survey.messages.js';
import type {SubmissionState} from '../../submission/submission.js';
import type {} from '../../outbox/pr-stored.js';

/** What became of the answers, and what can be done now. */
export interface Outcome {
  readonly state: SubmissionState<unknown>;
  readonly isTrying: boolean;
  /** The answers, to read, print or save. */
  readonly answers: TemplateResult;
  readonly onTry: () => void;
  /** Absent where answers must not be put into files: others use this device. */
  readonly onSave: (() => void) | undefined;
  /** Absent where the answers may be stored already, so that they can no longer be changed. */
  readonly onBack: (() => void) | undefined;
}

type Locale = LocaleController<SurveyMessage>;

/** Says honestly where the answers are. */
export function renderOutcome(outcome: Outcome, locale: Locale): TemplateResult {
  const {state, isTrying, answers, onTry, onSave, onBack} = outcome;
  const [title, text] = wordsOf(state, locale);
  const button = (key: SurveyMessage, onClick: () => void): TemplateResult =>
    html`<button type="button" @click=${onClick}>${locale.show(key)}</button>`;
  const actions = html`<div class="row">
    ${
      state.phase === 'rejected'
        ? nothing
        : html`<button
            type="button"
            class="primary"
            aria-disabled=${isTrying ? 'true' : 'false'}
            @click=${onTry}
          >
            ${locale.show(isTrying ? 'sending' : 'tryNow')}
          </button>`
    }
    ${onSave ? [button('saveCopy', onSave), button('print', () => window.print())] : nothing}
    ${onBack ? button('goBack', onBack) : nothing}
  </div>`;
  if (isStored(state))
    return html`<pr-stored id="heading" .phase=${state.phase}>${actions}</pr-stored>${answers}`;
  return html`
    <div class="notice danger">
      <h2 id="heading" tabindex="-1">${locale.show(title)}</h2>
      ${text ? html`<p>${locale.show(text)}</p>` : nothing}
      ${state.phase === 'failed' || state.phase === 'rejected' ? html`<slot></slot>` : nothing}
      ${actions}
    </div>
    ${answers}
  `;
}

/** True where the device keeps it; what says so came with the page's outbox. */
function isStored(state: SubmissionState<unknown>): boolean {
  return state.stored === true && Boolean(customElements.get('pr-stored'));
}

function wordsOf(
  state: SubmissionState<unknown>,
  locale: Locale,
): readonly [title: SurveyMessage, text: SurveyMessage | undefined] {
  switch (state.phase) {
    case 'waiting':
      return ['waiting', 'waitingText'];
    case 'unconfirmed':
      return ['unconfirmed', 'unconfirmedText'];
    case 'rejected': {
      // The same code of an answer is about a number.
      const code = (state.code === 'too-large' ? 'survey-too-large' : state.code) as SurveyMessage;
      return isSaid(code, locale) ? [code, undefined] : ['rejected', 'rejectedText'];
    }
    default:
      return ['failed', 'failedText'];
  }
}

const isSaid = (code: SurveyMessage, locale: Locale): boolean =>
  /^(survey|other|invitation|unknown-inv)/.test(code) && locale.text(code) !== '';

/** Thanks; by the hospital only once it has confirmed. */
export function renderThanks(isConfirmed: boolean, locale: Locale): TemplateResult {
  return html`
    <div class="notice good">
      <h2 id="heading" tabindex="-1">${locale.show(isConfirmed ? 'received' : 'thanks')}</h2>
      <p>${locale.show('thanksText')}</p>
    </div>
  `;
}

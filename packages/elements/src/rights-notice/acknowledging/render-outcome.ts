import {html, nothing, type TemplateResult} from 'lit';
import type {
  Acknowledgement,
  AcknowledgementReceipt,
  NoticeMode,
} from '@patient-relations/core/notice';
import {dateWords} from '../../locale/date-words.js';
import type {LocaleController} from '../../locale/locale-controller.js';
import type {NoticeMessage} from '../rights-notice.messages.js';
import type {SubmissionState} from '../../submission/submission.js';
import type {} from '../../outbox/pr-stored.js';

type Locale = LocaleController<NoticeMessage>;

/** What became of a record, and what can be done now. */
export interface Outcome {
  readonly state: SubmissionState<AcknowledgementReceipt>;
  readonly isTrying: boolean;
  readonly onTry: () => void;
  /** Absent where it may be stored already, so that it can no longer be changed. */
  readonly onBack: (() => void) | undefined;
  /** Shows the version that is in force now. */
  readonly onNew: () => void;
}

/** Says honestly where a record is. */
export function renderOutcome(outcome: Outcome, locale: Locale): TemplateResult {
  const {state, isTrying, onTry, onBack, onNew} = outcome;
  const said = wordsOf(state);
  const button = (key: NoticeMessage, onClick: () => void): TemplateResult =>
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
    ${said === 'replaced' ? button('readNew', onNew) : nothing}
    ${onBack && said !== 'replaced' ? button('goBack', onBack) : nothing}
  </div>`;
  // What says that the device keeps it came with the page's outbox.
  const isStored = state.stored && customElements.get('pr-stored');
  return html`
    ${
      isStored
        ? html`<pr-stored id="heading" .phase=${said}>${actions}</pr-stored>`
        : html`<div class="notice danger">
            <h2 id="heading" tabindex="-1">${locale.show(said)}</h2>
            <p>${locale.show(`${said}Text`)}</p>
            ${said === 'failed' || said === 'rejected' ? html`<slot></slot>` : nothing} ${actions}
          </div>`
    }
    <div role="status" class="visually-hidden">${isTrying ? locale.show('sending') : nothing}</div>
  `;
}

function wordsOf(
  state: SubmissionState<AcknowledgementReceipt>,
): 'waiting' | 'unconfirmed' | 'failed' | 'rejected' | 'replaced' | 'staffOnly' {
  switch (state.phase) {
    case 'waiting':
    case 'unconfirmed':
      return state.phase;
    case 'rejected':
      if (state.code === 'notice-not-in-force') return 'replaced';
      return isOfStaff(state.problems) ? 'staffOnly' : 'rejected';
    default:
      return 'failed';
  }
}

/** What a service takes from staff alone, or from the hospital's own devices. */
const isOfStaff = (problems: readonly {readonly path: string; readonly code: string}[]): boolean =>
  problems.some(
    ({path, code}) =>
      code === 'not-allowed' && /^\/(mode|witness|effort|subject|encounter)$/.test(path),
  );

/** What was recorded. */
export interface Recorded {
  readonly state: SubmissionState<AcknowledgementReceipt>;
  readonly acknowledgement: Acknowledgement | undefined;
  readonly mode: NoticeMode;
}

/** Thanks; by the hospital only once it has confirmed, with the time on this device and the time it arrived. */
export function renderThanks(
  {state, acknowledgement, mode}: Recorded,
  locale: Locale,
): TemplateResult {
  const receipt = state.phase === 'received' ? state.receipt : undefined;
  const isDisputed = receipt?.status === 'disputed';
  const zone = acknowledgement?.timeZone;
  return html`
    <div class="notice ${isDisputed ? 'danger' : 'good'}">
      <h2 id="heading" tabindex="-1">${locale.show(thanks(receipt, mode))}</h2>
      ${isDisputed ? html`<p>${locale.show('disputedText')}</p>` : nothing}
      ${
        receipt
          ? html`<p>
              ${locale.show('shownAt', {time: dateWords(locale, receipt.shownAt, zone)})}<br />
              ${locale.show('receivedAt', {time: dateWords(locale, receipt.receivedAt, zone)})}
            </p>`
          : nothing
      }
    </div>
  `;
}

function thanks(receipt: AcknowledgementReceipt | undefined, mode: NoticeMode): NoticeMessage {
  switch (receipt?.status) {
    case 'given':
      return mode === 'self' ? 'given' : 'givenFor';
    case 'not-signed':
      return 'notSigned';
    case 'disputed':
      return 'disputed';
    default:
      return 'kept';
  }
}

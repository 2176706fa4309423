import {html, nothing, type TemplateResult} from 'lit';
import {
  patientTimeline,
  type CaseDate,
  type CaseState,
  type TimelineMoment,
} from '@patient-relations/core/case';
import type {CaseScreen} from './case-screen.js';
import type {CaseMessage} from './case.messages.js';
import {renderCaseField} from './render-case-field.js';
import {datesOf, renderDates} from './render-dates.js';
import {renderFiles} from './render-files.js';
import {renderLetters} from './render-letters.js';
import {renderRoutes} from './render-routes.js';
import {dateWords} from '../locale/date-words.js';

type Part = TemplateResult | typeof nothing;

/** One case, from where it stands to how it came there. */
export function renderCase(screen: CaseScreen): TemplateResult {
  const {state} = screen;
  const dates = datesOf(screen);
  const hasMissed = dates.some((date) => date.state === 'missed');
  const isUrgent = hasMissed || state.resolvedAt !== undefined;
  return html`
    ${renderStanding(screen, dates)} ${renderAnswer(screen)}
    ${isUrgent ? renderRoutes(screen, hasMissed) : nothing} ${renderLetters(screen)}
    ${renderMessages(screen)} ${renderFiles(screen)} ${renderTimeline(screen)}
    ${renderOwnWords(screen)} ${renderWithdraw(screen)}
    ${isUrgent ? nothing : renderRoutes(screen, false)}
  `;
}

function renderStanding(screen: CaseScreen, dates: readonly CaseDate[]): TemplateResult {
  const {locale, state, facility, opened} = screen;
  const reference = opened.mergedInto?.reference;
  const fact = (name: CaseMessage, value: string): TemplateResult => html`
    <div>
      <dt>${locale.show(name)}</dt>
      <dd><bdi>${value}</bdi></dd>
    </div>
  `;
  return html`
    <div class="notice ${state.status === 'resolved' ? 'good' : ''}">
      <h2 tabindex="-1">${locale.show(state.status)}</h2>
      <p>${locale.show(`${state.status}Text`)}</p>
      ${renderMoreTime(screen)}
      <dl class="facts">
        ${state.reference ? fact('reference', state.reference) : nothing}
        ${reference ? fact('mergedInto', reference) : nothing}
        ${
          state.receivedAt
            ? fact('receivedAt', dateWords(locale, state.receivedAt, facility.timeZone))
            : nothing
        }
        ${renderDates(screen, dates)}
      </dl>
    </div>
  `;
}

/** The new date and the reason, first thing, for as long as the person waits. */
function renderMoreTime(screen: CaseScreen): Part {
  const {locale, state} = screen;
  const {status, moreTime} = state;
  const waits = status === 'received' || status === 'acknowledged' || status === 'reopened';
  if (!moreTime || !waits) return nothing;
  const date = dateWords(locale, moreTime.until);
  return html`
    <div class="aside">
      <p><strong>${locale.show('more-time')}</strong></p>
      <p>${locale.show('respond')} <bdi>${date}</bdi></p>
      ${renderWords(screen, moreTime.text)}
    </div>
  `;
}

function renderAnswer(screen: CaseScreen): Part {
  const {locale, state, opinion, isPrinted} = screen;
  if (state.resolvedAt === undefined) return nothing;
  return html`
    <section class="card" aria-labelledby="answer">
      <h3 id="answer">${locale.show('answer')}</h3>
      ${renderWords(screen, state.resolution)}
      ${
        isAnswered(state) && !isPrinted
          ? html`
              <h3 id="question">${locale.show('resolvedQuestion')}</h3>
              <div class="row" role="group" aria-labelledby="question">
                ${(['yes', 'no'] as const).map(
                  (each) =>
                    html`<button
                      type="button"
                      aria-pressed=${opinion === each ? 'true' : 'false'}
                      @click=${() => screen.say(each)}
                    >
                      ${locale.show(each)}
                    </button>`,
                )}
              </div>
              ${opinion === 'yes' ? html`<p>${locale.show('glad')}</p>` : nothing}
              ${
                opinion === 'no'
                  ? renderCaseField(screen, 'reason', {label: 'reason', submit: 'notResolved'})
                  : nothing
              }
            `
          : nothing
      }
    </section>
  `;
}

function renderMessages(screen: CaseScreen): TemplateResult {
  const {locale, state, facility} = screen;
  return html`
    <section class="stack" aria-labelledby="messages">
      <h3 id="messages">${locale.show('messages')}</h3>
      ${
        state.messages.length === 0
          ? html`<p class="muted">${locale.show('noMessages')}</p>`
          : html`
              <ol class="thread">
                ${state.messages.map(
                  ({from, at, text}) => html`
                    <li class=${from === 'person' ? 'mine' : ''}>
                      <p>
                        <strong>${locale.show(from === 'person' ? 'you' : 'us')}</strong>
                        <span class="muted">${dateWords(locale, at, facility.timeZone)}</span>
                      </p>
                      ${renderWords(screen, text)}
                    </li>
                  `,
                )}
              </ol>
            `
      }
      ${renderCaseField(screen, 'reply', {label: 'reply', submit: 'send'})}
    </section>
  `;
}

/** Moments whose words are not shown elsewhere on the page. */
const ownReasons: readonly TimelineMoment[] = ['not-resolved', 'withdrawn', 'more-time'];

/** What a moment is called: joining is told in the words for where the case stands then. */
function momentWords(what: TimelineMoment): CaseMessage {
  if (what === 'acknowledged') return 'started';
  return what === 'joined' ? 'merged' : what;
}

function renderTimeline(screen: CaseScreen): TemplateResult {
  const {locale, opened, facility} = screen;
  return html`
    <section class="stack" aria-labelledby="timeline">
      <h3 id="timeline">${locale.show('timeline')}</h3>
      <ol class="timeline">
        ${patientTimeline(opened.events).map(
          ({what, at, text}) => html`
            <li>
              <p>
                <strong>${locale.show(momentWords(what))}</strong>
                <span class="muted">${dateWords(locale, at, facility.timeZone)}</span>
              </p>
              ${text && ownReasons.includes(what) ? renderWords(screen, text) : nothing}
            </li>
          `,
        )}
      </ol>
    </section>
  `;
}

function renderOwnWords(screen: CaseScreen): TemplateResult {
  const {locale, state, isPrinted} = screen;
  const {request, story} = state.feedback ?? {};
  return html`
    <details ?open=${isPrinted}>
      <summary>${locale.show('wrote')}</summary>
      ${request ? html`<p><strong>${locale.show(`topic-${request.topic}`)}</strong></p>` : nothing}
      ${request && story === '' ? nothing : renderWords(screen, story)}
    </details>
  `;
}

/** There is an answer, and nothing more is done unless the person says that it does not help. */
function isAnswered({status}: CaseState): boolean {
  return status === 'resolved' || status === 'closed';
}

/** Words as someone wrote them: their own lines, their own direction. */
function renderWords({locale}: CaseScreen, words: string | undefined): TemplateResult {
  return words === undefined
    ? html`<p class="muted">${locale.show('gone')}</p>`
    : html`<p class="words" dir="auto">${words}</p>`;
}

function renderWithdraw({locale, state, isPrinted, askToWithdraw}: CaseScreen): Part {
  const isOver = isAnswered(state) || state.status === 'withdrawn' || state.status === 'merged';
  if (isPrinted || isOver) return nothing;
  return html`
    <div class="row no-print">
      <button type="button" class="quiet" @click=${askToWithdraw}>
        ${locale.show('withdraw')}
      </button>
    </div>
  `;
}

import {html, nothing, type TemplateResult} from 'lit';
import {promiseStates, type CaseDate} from '@patient-relations/core/case';
import {dateIn} from '@patient-relations/core/facility';
import {dateWords} from '../locale/date-words.js';
import {localWords} from '../locale/local-words.js';
import type {CaseScreen} from './case-screen.js';
import type {CaseMessage} from './case.messages.js';

/** What each thing is called. How far it is and what was decided are news to the person. */
const things: Readonly<Record<string, CaseMessage>> = {
  acknowledge: 'acknowledge',
  status: 'update',
  update: 'update',
  decide: 'update',
  respond: 'respond',
};
const states = ['open', 'paused', 'kept', 'late', 'missed'] as const;

/** What the person can count on. An older service gives no reasons, and a newer one may give dates that are not known. */
export function datesOf({state, facility, opened}: CaseScreen): readonly CaseDate[] {
  const dateOf = (at: string): string => dateIn(facility.timeZone, new Date(at));
  if (opened.dates) return opened.dates;
  const today = dateOf(opened.readAt.toISOString());
  return promiseStates(state, today, dateOf).map((promise) => ({...promise, because: []}));
}

/** The dates of a case, each with whether it was kept and, behind a question, why it is that day. */
export function renderDates(screen: CaseScreen, dates: readonly CaseDate[]): TemplateResult {
  return html`${dates.map((date) => renderDate(screen, date))}`;
}

function renderDate({locale, isPrinted}: CaseScreen, date: CaseDate): TemplateResult | undefined {
  const {what} = date;
  const label = Object.hasOwn(things, what) ? things[what] : undefined;
  const state = states.find((each) => each === date.state);
  if (!label) return undefined;
  return html`
    <div>
      <dt id="date-${what}">${locale.show(label)}</dt>
      <dd>
        <bdi>${dateWords(locale, date.due)}</bdi>
        ${state ? html`<span class="promise ${state}">${locale.show(state)}</span>` : nothing}
        ${
          date.because.length > 0
            ? html`<details class="why" ?open=${isPrinted}>
                <summary id="why-${what}" aria-labelledby="why-${what} date-${what}">
                  ${locale.show('why')}
                </summary>
                ${date.because.map((sentence) => html`<p>${localWords(locale, sentence)}</p>`)}
              </details>`
            : nothing
        }
      </dd>
    </div>
  `;
}

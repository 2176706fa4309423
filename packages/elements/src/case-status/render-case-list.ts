import {html, type TemplateResult} from 'lit';
import type {LocaleController} from '../locale/locale-controller.js';
import type {CaseSession} from './case-session.js';
import type {CaseMessage} from './case.messages.js';
import {renderProblem} from './render-code-form.js';
import {dateWords} from '../locale/date-words.js';

interface CaseList {
  readonly locale: LocaleController<CaseMessage>;
  readonly session: CaseSession;
  readonly onOpen: (caseId: string) => void;
  readonly onCode: () => void;
}

/** The cases of someone who is signed in. */
export function renderCaseList({locale, session, onOpen, onCode}: CaseList): TemplateResult {
  const {cases, facility, problem} = session;
  return html`
    <h2 tabindex="-1">${locale.show('cases')}</h2>
    ${renderProblem(locale, problem)}
    ${
      cases.length === 0
        ? html`<p class="muted">${locale.show('noCases')}</p>`
        : html`
            <ul class="plain">
              ${cases.map(
                ({id, reference, status, receivedAt}) => html`
                  <li class="row case">
                    <button type="button" @click=${() => onOpen(id)}>
                      ${locale.show('reference')} <bdi>${reference}</bdi>
                    </button>
                    <strong>${locale.show(status)}</strong>
                    <span class="muted"
                      >${receivedAt && dateWords(locale, receivedAt, facility?.timeZone)}</span
                    >
                  </li>
                `,
              )}
            </ul>
          `
    }
    <div class="row">
      <button type="button" class="quiet" @click=${onCode}>${locale.show('withCode')}</button>
    </div>
  `;
}

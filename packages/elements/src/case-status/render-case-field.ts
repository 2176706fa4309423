import {html, nothing, type TemplateResult} from 'lit';
import {renderErrorSummary} from '../fields/error-summary.js';
import {renderTextArea} from '../fields/text-field.js';
import {writeOf, type CaseField, type CaseScreen} from './case-screen.js';
import type {CaseMessage} from './case.messages.js';
import type {} from '../outbox/pr-stored.js';

interface CaseFieldWords {
  readonly label: CaseMessage;
  readonly submit: CaseMessage;
}

/** A field that sends what is written in it, with everything that can honestly be said about the sending. */
export function renderCaseField(
  screen: CaseScreen,
  field: CaseField,
  words: CaseFieldWords,
): TemplateResult {
  const {locale, fields, session} = screen;
  const {value, error} = fields[field];
  const {phase, isStored} = writeOf(session, field);
  const stored = isStored
    ? html`<pr-stored id="${field}-outcome" .phase=${phase}></pr-stored>`
    : nothing;
  // Said once, it is said: only of messages there can be another.
  if (isStored && field !== 'reply') return html`<div class="no-print">${stored}</div>`;
  const text = error && locale.show(error);
  const isSending = phase === 'sending';
  return html`
    <form
      class="stack no-print"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        screen.submit(field);
      }}
    >
      ${text ? renderErrorSummary(locale.show('errorHeading'), [{fieldId: field, text}]) : nothing}
      ${renderTextArea({
        id: field,
        label: locale.show(words.label),
        optional: field === 'reply' ? undefined : locale.show('ifYouWish'),
        error: text,
        rows: 4,
        value,
        onInput: (typed) => screen.type(field, typed),
      })}
      ${
        phase === 'idle' || isSending || isStored
          ? stored
          : html`<p class="notice danger" id="${field}-outcome" tabindex="-1">
              ${locale.show(phase)}
            </p>`
      }
      <div class="row">
        <button class="primary" aria-disabled=${isSending ? 'true' : 'false'}>
          ${locale.show(isSending ? 'sending' : phase === 'idle' || isStored ? words.submit : 'sendAgain')}
        </button>
      </div>
    </form>
  `;
}

import {html, nothing, type TemplateResult} from 'lit';
import type {Facility} from '@patient-relations/core/facility';
import {fieldsOf, type FormPart} from '../form/form-field.js';
import {renderFormField, type FieldContext} from '../form/render-form-field.js';
import {localWords} from '../locale/local-words.js';
import type {HelpDraft} from './help-draft.js';
import {isTopic} from './help-questions.js';

/** What the form shows, and what can be done in it. */
export interface HelpFormView extends Omit<FieldContext, 'draft' | 'problems' | 'today'> {
  readonly help: HelpDraft;
  readonly facility: Facility | undefined;
  readonly isSending: boolean;
  /** False where the page chose the topic and the person left it at that. */
  readonly asksTopic: boolean;
  readonly hasMore: boolean;
  /** True when the further questions could not be loaded. */
  readonly notOpened: boolean;
  /** Who can see what, once it is loaded. */
  readonly readers: unknown;
  /** What is wrong with the answers, with a way to each. */
  readonly problems: unknown;
  /** What stands in the way of sending. */
  readonly trouble: unknown;
  readonly changeTopic: () => void;
  readonly openReaders: () => void;
  readonly openMore: () => void;
  readonly send: (event: Event) => void;
}

/** The whole form on one screen: what it is about, what is needed, how to reach the person. */
export function renderHelpForm(view: HelpFormView): TemplateResult {
  const {locale, help, isSending, trouble, notOpened} = view;
  return html`
    <h2 id="heading" tabindex="-1">${locale.show('title')}</h2>
    ${renderEmergency(view)} ${trouble} ${view.problems}
    <form novalidate @submit=${view.send}>
      ${help.parts.map((part) => renderPart(part, view))}
      <p role="status">${notOpened ? locale.show('notOpened') : ''}</p>
      <div class="row">
        <button class="primary" aria-disabled=${isSending ? 'true' : 'false'}>
          ${locale.show(isSending ? 'sending' : 'send')}
        </button>
      </div>
    </form>
  `;
}

/** Whom to call when it cannot wait, where the hospital names anyone; to be read where no one calls from the device. */
function renderEmergency({facility, locale, sharedDevice}: HelpFormView): unknown {
  if (!facility?.dangerNumbers.length) return nothing;
  return html`
    <p class="emergency">
      ${locale.show(sharedDevice ? 'emergencyShared' : 'emergency')}
      ${facility.dangerNumbers.map(
        ({label, phone}) =>
          html`<a href=${sharedDevice ? nothing : `tel:${phone.replace(/[^+\d]/g, '')}`}
            ><bdi dir="ltr">${phone}</bdi> ${localWords(locale, label)}</a
          > `,
      )}
    </p>
  `;
}

function renderPart(part: FormPart, view: HelpFormView): TemplateResult {
  const {help, asksTopic} = view;
  const {draft, problems} = help;
  // None of the questions is about a day.
  const context = {...view, draft, problems, today: ''};
  const fields = fieldsOf(part).map((field) => renderFormField(field, context));
  if (part.title === 'topic')
    return html`<div class="topics">${asksTopic ? fields : renderChosen(view)}</div>`;
  if (part.title === 'need') return html`${fields}`;
  // The table belongs to the first question, which asks how much may be known.
  return html`
    <h3>${view.locale.show(part.title)}</h3>
    ${fields[0]} ${renderReaders(view)} ${fields.slice(1)} ${renderMore(view)}
  `;
}

function renderChosen({locale, help, changeTopic}: HelpFormView): TemplateResult {
  return html`
    <p class="row chosen">
      <strong>${isTopic(help.topic) ? locale.show(`topic-${help.topic}`) : nothing}</strong>
      <button
        type="button"
        class="quiet"
        aria-label="${locale.text('change')}: ${locale.text('topic')}"
        @click=${changeTopic}
      >
        ${locale.show('change')}
      </button>
    </p>
  `;
}

function renderReaders({facility, locale, readers, openReaders}: HelpFormView): unknown {
  if (!facility) return nothing;
  return html`
    <details @toggle=${openReaders}>
      <summary>${locale.show('readers')}</summary>
      ${readers}
    </details>
  `;
}

function renderMore({locale, hasMore, openMore}: HelpFormView): unknown {
  if (hasMore) return nothing;
  return html`<div>
    <button type="button" @click=${openMore}>${locale.show('moreWish')}</button>
  </div>`;
}

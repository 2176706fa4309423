import {html, nothing, type TemplateResult} from 'lit';
import type {Facility} from '@patient-relations/core/facility';
import {renderErrorSummary} from '../fields/error-summary.js';
import type {LocaleController} from '../locale/locale-controller.js';
import type {ComplaintProgress} from './complaint-progress.js';
import {type ComplaintStep, type MoreQuestions} from './complaint-steps.js';
import {fieldsOf, type FormMessage} from '../form/form-field.js';
import {fieldId, renderFormField, type FieldContext} from '../form/render-form-field.js';

/** The questions that not everyone is asked, and the table of who can see what, once they are loaded. */
export interface LoadedMore extends MoreQuestions {
  renderReaders(facility: Facility, locale: LocaleController<FormMessage>): TemplateResult;
}

/** What can be done in the steps. */
export interface StepActions {
  readonly goTo: (screen: 'danger' | 'back') => void;
  readonly next: (event: Event) => void;
  readonly openFiles: () => void;
  readonly openReaders: () => void;
  readonly openMore: (step: string, first: string) => void;
}

/** What the steps show. */
export interface StepsView extends Omit<FieldContext, 'draft' | 'problems'> {
  readonly progress: ComplaintProgress;
  readonly facility: Facility | undefined;
  readonly more: LoadedMore | undefined;
  readonly wants: ReadonlySet<string>;
  readonly isSending: boolean;
  /** True when a part that was asked for could not be loaded. */
  readonly notOpened: boolean;
  /** What stands in the way of sending. */
  readonly trouble: unknown;
  readonly review: () => unknown;
  /** The files that were chosen; nothing before someone wants to add some. */
  readonly files: () => unknown;
  readonly actions: StepActions;
}

/** What asks for further questions in a step, and where the first of them is. */
const moreIn: Readonly<Record<string, readonly [FormMessage, string]>> = {
  story: ['moreStory', '#occasion-time'],
  wish: ['moreWish', '#needs-interpreter-language'],
};

/** The step a person is at, how far that is, and the way to help at once. */
export function renderSteps(view: StepsView): unknown {
  const {locale, progress, trouble, actions} = view;
  const {steps, position} = progress;
  return [
    html`<div class="row">
      <span class="step">${locale.show('step', {step: position + 1, steps: steps.length})}</span>
      <button type="button" class="quiet" @click=${() => actions.goTo('danger')}>
        ${locale.show('danger')}
      </button>
    </div>`,
    trouble,
    // One place for each step: nodes, and what a browser keeps in them, never pass from one question to another.
    ...steps.map((step, index) => (index === position ? renderStep(step, view) : nothing)),
  ];
}

function renderStep(step: ComplaintStep, view: StepsView): TemplateResult {
  const {locale, progress, isSending, notOpened, actions} = view;
  const next = step.name === 'review' ? 'send' : 'next';
  const errors = fieldsOf(step).flatMap(({path, label}) => {
    const problem = progress.problems.get(path);
    const text = html`${locale.show(label)} – ${problem && locale.show(problem)}`;
    return problem ? {fieldId: fieldId(path), text} : [];
  });
  return html`
    <h2 id="heading" tabindex="-1">${locale.show(step.title)}</h2>
    ${renderErrorSummary(locale.show('check', {count: errors.length}), errors)}
    <form novalidate @submit=${actions.next}>
      ${renderContent(step, view)}
      <p role="status">${notOpened ? locale.show('notOpened') : ''}</p>
      <div class="row">
        <button class="primary" aria-disabled=${isSending ? 'true' : 'false'}>
          ${locale.show(isSending ? 'sending' : next)}
        </button>
        ${
          progress.position > 0 && !isSending
            ? html`<button type="button" @click=${() => actions.goTo('back')}>
                ${locale.show('back')}
              </button>`
            : nothing
        }
      </div>
    </form>
  `;
}

function renderContent({name, questions}: ComplaintStep, view: StepsView): unknown {
  if (name === 'review') return renderLastLook(view);
  if (name === 'files') return view.files() ?? renderFilesOffer(view);
  const {draft, problems} = view.progress;
  const context = {...view, draft, problems};
  const fields = questions.map((field) => (field ? renderFormField(field, context) : nothing));
  // The table belongs to the first question, which asks how much may be known.
  return name === 'you'
    ? [fields[0], renderReaders(view), fields.slice(1)]
    : [fields, renderMore(name, view)];
}

/** All answers once more, and what follows from giving no name. */
function renderLastLook({locale, progress, review}: StepsView): unknown {
  const isAnonymous = progress.draft['/identity'] === 'anonymous';
  return [
    review(),
    isAnonymous ? html`<p class="notice danger">${locale.show('anonymousHint')}</p>` : nothing,
  ];
}

function renderFilesOffer({locale, actions}: StepsView): TemplateResult {
  return html`
    <p>${locale.show('filesText')}</p>
    <div>
      <button type="button" @click=${actions.openFiles}>${locale.show('addFiles')}</button>
    </div>
  `;
}

function renderReaders({facility, locale, more, actions}: StepsView): unknown {
  if (!facility) return nothing;
  return html`
    <details @toggle=${actions.openReaders}>
      <summary>${locale.show('readers')}</summary>
      ${more?.renderReaders(facility, locale)}
    </details>
  `;
}

function renderMore(step: string, {locale, wants, actions}: StepsView): unknown {
  const [key, first] = moreIn[step] ?? [];
  if (!key || !first || wants.has(step)) return nothing;
  return html`<div>
    <button type="button" @click=${() => actions.openMore(step, first)}>${locale.show(key)}</button>
  </div>`;
}

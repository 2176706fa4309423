import {html, nothing, type TemplateResult} from 'lit';
import type {LocaleController} from '../locale/locale-controller.js';
import type {Draft} from './feedback-draft.js';
import {fieldsOf, type FormMessage, type FormPart} from './form-field.js';
import {answerWords} from './answer-words.js';

/** One step's answers in words. */
export interface AnsweredStep {
  readonly title: FormMessage;
  readonly answers: readonly {readonly label: FormMessage; readonly words: string}[];
}

/** Everything that was answered, in the order of the form. */
export function answeredSteps(
  steps: readonly FormPart[],
  draft: Draft,
  locale: LocaleController<FormMessage>,
): readonly AnsweredStep[] {
  return steps.map((step) => ({
    title: step.title,
    answers: fieldsOf(step)
      .map((field) => ({label: field.label, words: answerWords(field, draft, locale)}))
      .filter(({words}) => words !== ''),
  }));
}

/** The answers, each part with a way back to it. Without `onEdit` they are only to read. */
export function renderReview(
  steps: readonly AnsweredStep[],
  locale: LocaleController<FormMessage>,
  onEdit?: (step: number) => void,
): TemplateResult {
  const part = ({title, answers}: AnsweredStep, index: number): TemplateResult => html`
    <section class="part">
      <div class="row">
        <h3>${locale.show(title)}</h3>
        ${
          onEdit
            ? html`<button
                type="button"
                class="quiet"
                aria-label=${locale.text('editPart', {part: locale.text(title)})}
                @click=${() => onEdit(index)}
              >
                ${locale.show('edit')}
              </button>`
            : nothing
        }
      </div>
      <dl>
        ${answers.map(
          ({label, words}) =>
            html`<dt>${locale.show(label)}</dt>
              <dd dir="auto">${words}</dd>`,
        )}
      </dl>
    </section>
  `;
  return html`${steps.map((step, index) =>
    step.answers.length > 0 ? part(step, index) : nothing,
  )}`;
}

/** The answers as plain text, for the person's own copy. */
export function copyOf(
  steps: readonly AnsweredStep[],
  locale: LocaleController<FormMessage>,
): string {
  return steps
    .flatMap(({answers}) => answers)
    .map(({label, words}) => `${locale.text(label)}\n${words}\n`)
    .join('\n');
}

import {html, nothing, render, type TemplateResult} from 'lit';
import type {SurveyNode} from '@patient-relations/core/survey';
import type {Words} from '../../fields/field.js';
import {eachNode} from '../each-node.js';
import {answerWords} from '../fields/read-only.js';
import {labelOf} from '../item-words.js';
import type {SurveyForm} from '../survey-form.js';

/** One question that was answered, in words. */
export interface ShownAnswer {
  readonly node: SurveyNode;
  /** Made anew for each place where it is shown. */
  readonly label: () => Words;
  readonly answers: readonly unknown[];
}

/** Every question that was answered, in the order of the form. */
export function shownAnswers(form: SurveyForm): readonly ShownAnswer[] {
  return eachNode(form.survey.nodes).flatMap((node) => {
    const given = node.entries.flatMap(({value}) => value ?? []);
    if (!node.enabled || node.item.hidden || given.length === 0) return [];
    const field = form.field(node);
    const answers = given.map((value) => answerWords(field, value));
    // Its words alone: that an answer is needed is of no use beside the answer.
    return {node, label: () => labelOf(node, field.words, undefined), answers};
  });
}

/** The answers to read; `renderChange` draws a way back to each. */
export function renderAnswers(
  answers: readonly ShownAnswer[],
  renderChange?: (answer: ShownAnswer) => unknown,
): TemplateResult {
  return html`<dl class="answers">
    ${answers.map(
      (shown) =>
        html`<div>
          <dt dir="auto">${shown.label()}</dt>
          ${shown.answers.map((words) => html`<dd dir="auto">${words}</dd>`)}
          ${renderChange ? html`<dd class="change">${renderChange(shown)}</dd>` : nothing}
        </div>`,
    )}
  </dl>`;
}

/** The answers as plain text, for the person's own copy. */
export function copyOf(answers: readonly ShownAnswer[]): string {
  return answers
    .map(({label, answers: given}) => [label(), ...given].map(plain).join('\n'))
    .join('\n\n');
}

function plain(words: unknown): string {
  const element = document.createElement('div');
  render(words, element);
  return element.textContent.replace(/\s+/g, ' ').trim();
}

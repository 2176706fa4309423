import {html, type TemplateResult} from 'lit';
import {limitsOf, readTyped, readValue, type SurveyNode} from '@patient-relations/core/survey';
import type {Field, FieldRenderer} from '../field.js';
import {renderLabeled} from './field-frame.js';
import {renderTypedInput, showTyped, takeTyped} from './typed-input.js';
import {spinnerStyles} from './spinner.styles.js';

/**
 * A number with a button on each side of it. Not a native number field: that one throws away what it cannot read, and
 * turns at a scroll of the page. Nor `role=spinbutton`: it needs the answer in an attribute.
 */
export const spinner: FieldRenderer = {
  styles: spinnerStyles,
  render(field) {
    return renderLabeled(
      field,
      html`<div
        class="spinner"
        @keydown=${(event: KeyboardEvent) => {
          stepByKey(field, event);
        }}
      >
        ${renderStep(field, -1)} ${renderTypedInput(field, field, 0)} ${renderStep(field, 1)}
      </div>`,
    );
  },
  show: showTyped,
  take: takeTyped,
};

function numberIn({entries}: SurveyNode): number | undefined {
  const value = entries[0]?.value;
  return value?.valueInteger ?? value?.valueDecimal;
}

function renderStep(field: Field, direction: 1 | -1): TemplateResult {
  // Left out of the tab order: the arrow keys do the same in the field between the buttons.
  return html`<button
    type="button"
    tabindex="-1"
    ?disabled=${!field.node.enabled}
    @click=${() => {
      step(field, direction);
    }}
  >
    <span aria-hidden="true">${direction > 0 ? '+' : '−'}</span>
    <span class="visually-hidden">${field.say(direction > 0 ? 'more' : 'less')}</span>
  </button>`;
}

function stepByKey(field: Field, event: KeyboardEvent): void {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  event.preventDefault();
  step(field, event.key === 'ArrowUp' ? 1 : -1);
}

function step({survey, node}: Field, direction: 1 | -1): void {
  const {min, max} = limitsOf(node.item);
  const low = typeof min === 'number' ? min : -Infinity;
  const high = typeof max === 'number' ? max : Infinity;
  const now = numberIn(node);
  const start = Number.isFinite(low) ? low : Math.min(0, high);
  const next = now === undefined ? start : now + direction;
  const text = String(Math.min(high, Math.max(low, next)));
  const read = readTyped(node.item, text);
  // By value, so that the field shows the number whatever was typed in it before.
  if (read && 'value' in read && readValue(read.value)) survey.set(node, 0, read.value);
}

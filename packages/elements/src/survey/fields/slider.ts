import {html, nothing, type TemplateResult} from 'lit';
import {limitsOf, extensionOf, type SurveyNode} from '@patient-relations/core/survey';
import {describedBy} from '../../fields/field.js';
import type {Field, FieldRenderer} from '../field.js';
import {attachedWords} from './attached-words.js';
import {renderLabeled} from './field-frame.js';
import {focusWhenDrawn} from './focus-when-drawn.js';
import {sliderStyles} from './slider.styles.js';

/** A number between two ends, as a native range. Until the person has set it, it shows no value and has none. */
export const slider: FieldRenderer = {
  styles: sliderStyles,
  render: (field) => renderLabeled(field, renderRange(field)),
  show({node}, element) {
    const range = element.querySelector<HTMLInputElement>('input[type=range]');
    if (!range) return;
    const text = node.entries[0]?.text ?? '';
    const value = text === '' ? String(lowest(node)) : text;
    if (range.value !== value) range.value = value;
  },
  take({survey, node}, control) {
    survey.type(node, 0, (control as HTMLInputElement).value);
  },
};

const lowest = ({item}: SurveyNode): number => Number(limitsOf(item).min ?? 0);
const highest = ({item}: SurveyNode): number => Number(limitsOf(item).max ?? 100);

function stepOf({item}: SurveyNode): number {
  const step = extensionOf(item.source, 'sliderStepValue');
  const places = limitsOf(item).maxDecimalPlaces ?? 1;
  return step?.valueInteger ?? step?.valueDecimal ?? (item.type === 'integer' ? 1 : 10 ** -places);
}

const numberIn = ({entries}: SurveyNode): number | undefined =>
  entries[0]?.value?.valueInteger ?? entries[0]?.value?.valueDecimal;

function renderRange(field: Field): TemplateResult {
  const {node, id, say} = field;
  const isUnset = numberIn(node) === undefined;
  return html`
    <div class="slider">
      ${renderValue(field)}
      <input
        id=${id}
        type="range"
        min=${lowest(node)}
        max=${highest(node)}
        step=${stepOf(node)}
        value=${lowest(node)}
        class=${isUnset ? 'unset' : ''}
        ?disabled=${!node.enabled}
        aria-describedby=${describedBy(field)}
        aria-invalid=${field.error ? 'true' : nothing}
        aria-valuetext=${isUnset ? say('notAnswered') : nothing}
        @click=${setIfUnset(field)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === ' ' || event.key === 'Enter') setIfUnset(field)(event);
        }}
      />
      ${renderEnds(field)} ${isUnset ? nothing : renderClear(field)}
    </div>
  `;
}

/** For the eye: the range itself tells a screen reader. */
function renderValue(field: Field): TemplateResult {
  const {node, say, survey} = field;
  const number = numberIn(node);
  if (number === undefined) {
    return html`<p class="value muted" aria-hidden="true">${say('notAnswered')}</p>`;
  }
  return html`<p class="value" aria-hidden="true">
    ${number.toLocaleString(survey.language)} ${attachedWords(field, 'unit')}
  </p>`;
}

function renderEnds(field: Field): TemplateResult {
  const {node, survey} = field;
  const shown = (number: number): string => number.toLocaleString(survey.language);
  return html`<div class="ends muted">
    <span>${attachedWords(field, 'lower') ?? shown(lowest(node))}</span>
    <span>${attachedWords(field, 'upper') ?? shown(highest(node))}</span>
  </div>`;
}

function renderClear({node, survey, say, id}: Field): TemplateResult | typeof nothing {
  if (node.item.required || !node.enabled) return nothing;
  return html`<button
    type="button"
    class="quiet"
    @click=${(event: Event) => {
      const near = (event.currentTarget as Element).closest('.item');
      survey.set(node, 0, undefined);
      if (near) focusWhenDrawn(near, id);
    }}
  >
    ${say('clearAnswer')}
  </button>`;
}

/** A press where the thumb is changes nothing, so no browser reports it; the person means that value all the same. */
function setIfUnset({survey, node}: Field) {
  return ({currentTarget}: Event): void => {
    if (node.entries[0]?.value) return;
    survey.type(node, 0, (currentTarget as HTMLInputElement).value);
  };
}

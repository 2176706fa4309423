import {html, nothing, type TemplateResult} from 'lit';
import {extensionOf, type SurveyNode} from '@patient-relations/core/survey';
import {describedBy} from '../../fields/field.js';
import type {Field, FieldRenderer} from '../field.js';
import {attachedWords} from './attached-words.js';
import {renderLabeled} from './field-frame.js';
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

const lowest = ({item}: SurveyNode): number => Number(item.limits.min ?? 0);
const highest = ({item}: SurveyNode): number => Number(item.limits.max ?? 100);

function stepOf({item}: SurveyNode): number {
  const step = extensionOf(item.source, 'sliderStepValue');
  const places = item.limits.maxDecimalPlaces ?? 1;
  return step?.valueInteger ?? step?.valueDecimal ?? (item.type === 'integer' ? 1 : 10 ** -places);
}

function renderRange(field: Field): TemplateResult {
  const {node, id, say, survey} = field;
  const value = node.entries[0]?.value;
  const number = value?.valueInteger ?? value?.valueDecimal;
  const unit = attachedWords(field, 'unit');
  const spoken = (each: number): string => each.toLocaleString(survey.language);
  return html`
    <div class="slider">
      <output for=${id} class=${number === undefined ? 'muted' : nothing}
        >${number === undefined ? say('notAnswered') : html`${spoken(number)} ${unit}`}</output
      >
      <input
        id=${id}
        type="range"
        min=${lowest(node)}
        max=${highest(node)}
        step=${stepOf(node)}
        ?disabled=${!node.enabled}
        aria-describedby=${describedBy(field)}
        aria-invalid=${field.error ? 'true' : nothing}
        aria-valuetext=${number === undefined ? say('notAnswered') : nothing}
        class=${number === undefined ? 'unset' : nothing}
        value=${lowest(node)}
        @click=${setIfUnset(field)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === ' ' || event.key === 'Enter') setIfUnset(field)(event);
        }}
      />
      <div class="ends muted">
        <span>${attachedWords(field, 'lower') ?? spoken(lowest(node))}</span>
        <span>${attachedWords(field, 'upper') ?? spoken(highest(node))}</span>
      </div>
      ${
        number === undefined || node.item.required || !node.enabled
          ? nothing
          : html`<button
              type="button"
              class="quiet"
              @click=${() => {
                survey.set(node, 0, undefined);
              }}
            >
              ${say('clearAnswer')}
            </button>`
      }
    </div>
  `;
}

/** A press where the thumb is changes nothing, so no browser reports it; the person means that value all the same. */
function setIfUnset({survey, node}: Field) {
  return ({currentTarget}: Event): void => {
    if (node.entries[0]?.value) return;
    survey.type(node, 0, (currentTarget as HTMLInputElement).value);
  };
}

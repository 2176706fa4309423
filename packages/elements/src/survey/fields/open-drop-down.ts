import {html, nothing} from 'lit';
import type {FhirValue, SurveyNode} from '@patient-relations/core/survey';
import {describedBy} from '../../fields/field.js';
import type {FieldRenderer} from '../field.js';
import {renderLabeled} from './field-frame.js';
import {openWords, renderOwnField} from './open-choice.js';
import {chosenOptions, optionWords, ownAnswer} from './option-words.js';
import {openChoiceStyles} from './open-choice.styles.js';

const own = 'own';

/** A native select whose last line opens a field for the person's own words. */
export const openDropDown: FieldRenderer = {
  styles: openChoiceStyles,
  render(field) {
    const {node, id, say} = field;
    return renderLabeled(
      field,
      html`<select
          id=${id}
          ?disabled=${!node.enabled}
          aria-describedby=${describedBy(field)}
          aria-invalid=${field.error ? 'true' : nothing}
        >
          <option value="">${say('chooseOne')}</option>
          ${node.options.map(
            (option, index) => html`<option value=${index}>${optionWords(field, option)}</option>`,
          )}
          <option value=${own}>${openWords(field)}</option>
        </select>
        ${renderOwnField(field)}`,
    );
  },
  show({node}, element) {
    const parts = partsOf(element);
    if (!parts) return;
    const {select, box, input} = parts;
    const text = ownAnswer(node);
    const [chosen] = chosenOptions(node);
    const isOwn = text !== '' || (chosen === undefined && select.value === own);
    const value = isOwn ? own : String(chosen ?? '');
    if (select.value !== value) select.value = value;
    if (text !== '' && input.value !== text) input.value = text;
    box.hidden = !isOwn;
  },
  take({survey, node}, control) {
    const parts = partsOf(control.closest('.item'));
    if (!parts) return;
    const {select, box, input} = parts;
    const isOwn = select.value === own;
    const answer = isOwn ? wordsIn(input) : optionAt(node, select.value);
    box.hidden = !isOwn;
    survey.choose(node, answer ? [answer] : []);
    if (isOwn && control === select) input.focus();
  },
};

const wordsIn = ({value}: HTMLInputElement): FhirValue | undefined =>
  value.trim() === '' ? undefined : {valueString: value};

const optionAt = ({options}: SurveyNode, index: string): FhirValue | undefined =>
  index === '' ? undefined : options[Number(index)];

interface Parts {
  readonly select: HTMLSelectElement;
  readonly box: HTMLElement;
  readonly input: HTMLInputElement;
}

function partsOf(element: Element | null): Parts | undefined {
  const select = element?.querySelector('select');
  const box = element?.querySelector<HTMLElement>('.own-words');
  const input = box?.querySelector('input');
  return select && box && input ? {select, box, input} : undefined;
}

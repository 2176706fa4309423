import {html, nothing} from 'lit';
import {describedBy} from '../../fields/field.js';
import type {FieldRenderer} from '../field.js';
import {renderLabeled} from './field-frame.js';
import {openWords, renderOwnField} from './open-choice.js';
import {openChoiceStyles} from './open-choice.styles.js';
import {chosenOptions, optionWords, ownAnswer} from './option-words.js';

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
    const {select, box, input} = partsOf(element);
    if (!select || !box || !input) return;
    const text = ownAnswer(node);
    const [chosen] = chosenOptions(node);
    const isOwn = text !== '' || (chosen === undefined && select.value === own);
    const value = isOwn ? own : String(chosen ?? '');
    if (select.value !== value) select.value = value;
    if (text !== '' && input.value !== text) input.value = text;
    box.hidden = !isOwn;
  },
  take({survey, node}, control) {
    const item = control.closest('.item');
    const {select, box, input} = partsOf(item ?? control);
    if (!select || !box || !input) return;
    const isOwn = select.value === own;
    const option = isOwn || select.value === '' ? undefined : node.options[Number(select.value)];
    const words = isOwn && input.value.trim() !== '' ? {valueString: input.value} : undefined;
    const answer = option ?? words;
    box.hidden = !isOwn;
    survey.choose(node, answer ? [answer] : []);
    if (isOwn && control === select) input.focus();
  },
};

function partsOf(element: Element): {
  readonly select: HTMLSelectElement | null;
  readonly box: HTMLElement | null;
  readonly input: HTMLInputElement | null;
} {
  return {
    select: element.querySelector('select'),
    box: element.querySelector('.own-words'),
    input: element.querySelector('.own-words input'),
  };
}

import {html, nothing, type TemplateResult} from 'lit';
import {describedBy} from '../../fields/field.js';
import type {Field, FieldRenderer} from '../field.js';
import {renderLabeled} from './field-frame.js';
import {chosenOptions, optionWords} from './option-words.js';

/** One of many answers, as a native select with an empty first line. */
export const dropDown: FieldRenderer = {
  render: (field) => renderLabeled(field, renderSelect(field)),
  show({node}, element) {
    const select = element.querySelector('select');
    const value = String(chosenOptions(node)[0] ?? '');
    if (select && select.value !== value) select.value = value;
  },
  take({survey, node}, control) {
    const {value} = control as HTMLSelectElement;
    const option = value === '' ? undefined : node.options[Number(value)];
    survey.choose(node, option ? [option] : []);
  },
};

function renderSelect(field: Field): TemplateResult {
  return html`<select
    id=${field.id}
    ?disabled=${!field.node.enabled}
    aria-describedby=${describedBy(field)}
    aria-invalid=${field.error ? 'true' : nothing}
  >
    <option value="">${field.say('chooseOne')}</option>
    ${field.node.options.map(
      (option, index) => html`<option value=${index}>${optionWords(field, option)}</option>`,
    )}
  </select>`;
}

import {html, nothing, type TemplateResult} from 'lit';
import {renderNotes, type Field, type FieldRenderer} from '../field.js';
import {renderBeneath} from './beneath.js';
import {describedBy} from '../../fields/field.js';
import {withoutExcluded} from './exclusive-options.js';
import {openWords} from './open-choice.js';
import {chosenOptions, optionWords, ownAnswer} from './option-words.js';
import {openChoiceStyles} from './open-choice.styles.js';

/** One question as a row of a table: a radio button or checkbox in each column, named by the row and the column. */
export const choiceRow: FieldRenderer = {
  element: 'tr',
  styles: openChoiceStyles,
  render(field) {
    const {node, id, label} = field;
    return html`
      <th role="rowheader" scope="row" id=${id} tabindex="-1">
        <span id="${id}-label">${label}</span>
        ${renderNotes(field)} ${renderOwn(field)} ${renderBeneath(field)}
      </th>
      ${node.options.map((_, index) => renderCell(field, index))}
    `;
  },
  show({node}, element) {
    const chosen = chosenOptions(node);
    choicesIn(element).forEach((input, index) => {
      const checked = chosen.includes(index);
      if (input.checked !== checked) input.checked = checked;
    });
    const own = element.querySelector<HTMLInputElement>('.own-words input');
    const text = ownAnswer(node);
    if (own && own.value !== text) own.value = text;
  },
  take({survey, node}, control) {
    const row = control.closest('.item');
    if (!row) return;
    const inputs = choicesIn(row);
    const at = inputs.indexOf(control as HTMLInputElement);
    const checked = inputs.flatMap((input, index) => (input.checked ? [index] : []));
    const kept = at < 0 ? checked : withoutExcluded(node.options, checked, at);
    const own = row.querySelector<HTMLInputElement>('.own-words input')?.value ?? '';
    const isOwnKept = own.trim() !== '' && (node.item.repeats || at < 0);
    const isOwnAlone = isOwnKept && !node.item.repeats;
    survey.choose(node, [
      ...(isOwnAlone ? [] : node.options.filter((_, index) => kept.includes(index))),
      ...(isOwnKept ? [{valueString: own}] : []),
    ]);
  },
};

const choicesIn = (row: Element): readonly HTMLInputElement[] => [
  ...row.querySelectorAll<HTMLInputElement>(':scope > td input'),
];

function renderCell(field: Field, index: number): TemplateResult {
  const {node, id} = field;
  const option = node.options[index] ?? {};
  const table = node.parent?.key ?? '';
  return html`<td role="cell">
    <label class="cell">
      <input
        type=${node.item.repeats ? 'checkbox' : 'radio'}
        name=${id}
        ?disabled=${!node.enabled || field.readOnly}
        aria-labelledby="${id}-label ${table}-column-${index}"
        aria-describedby=${describedBy(field)}
      />
      <span>${optionWords(field, option)}</span>
    </label>
  </td>`;
}

function renderOwn(field: Field): TemplateResult | typeof nothing {
  const {node, id} = field;
  if (node.item.type !== 'open-choice') return nothing;
  return html`<div class="own-words">
    <label for="${id}-own">${openWords(field)}</label>
    <input
      id="${id}-own"
      autocomplete="off"
      writingsuggestions="false"
      ?disabled=${!node.enabled || field.readOnly}
    />
  </div>`;
}

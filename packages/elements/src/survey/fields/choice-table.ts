import {html, nothing, type TemplateResult} from 'lit';
import type {Field, FieldRenderer} from '../field.js';
import {depthOf} from './siblings.js';
import {renderHeading} from './group-heading.js';
import {optionWords} from './option-words.js';
import {questionsIn} from './same-options.js';
import {rowGroup} from './row-group.js';
import {groupStyles} from './group.styles.js';
import {tableStyles} from './table.styles.js';

/**
 * Questions with the same answers as one table: a row for each question, a column for each answer. The roles are
 * written out, because styles that lay a table out as a list take them away in some browsers.
 */
export const choiceTable: FieldRenderer = {
  room: 'tbody',
  styles: [groupStyles, tableStyles],
  render(field) {
    const {id, label, hint, error, node} = field;
    const rows = field.beneath(0);
    rows?.setAttribute('role', rowGroup);
    return html`
      <div class="group" id=${id} tabindex="-1">
        ${renderHeading({id: `${id}-label`, words: label}, depthOf(node))}
        ${hint ? html`<p class="hint">${hint}</p>` : nothing}
        ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
        <div class="table-frame">
          <table role="table" aria-labelledby=${label === '' ? nothing : `${id}-label`}>
            <thead role=${rowGroup}>
              <tr role="row">
                <td role="cell"></td>
                ${renderColumns(field)}
              </tr>
            </thead>
            ${rows}
          </table>
        </div>
      </div>
    `;
  },
  show() {
    // The answers are in its rows.
  },
  take() {
    // The controls are in its rows.
  },
};

function renderColumns(field: Field): readonly TemplateResult[] {
  const [first] = questionsIn(field.node.item);
  return (first?.options ?? []).map(
    (option, index) =>
      html`<th role="columnheader" scope="col" id="${field.id}-column-${index}">
        ${optionWords(field, option)}
      </th>`,
  );
}

import {html, nothing, type TemplateResult} from 'lit';
import type {Field, FieldRenderer, Series, SeriesRenderer} from '../field.js';
import {renderHeading} from './group-heading.js';
import {renderAdd, renderOccurrences, renderRemove} from './repeat-series.js';
import {questionsIn} from './same-options.js';
import {depthOf, repeatsOf} from './siblings.js';
import {rowGroup} from './row-group.js';
import {groupStyles} from './group.styles.js';
import {tableStyles} from './table.styles.js';

/** All repeats of a group as one table: a row for each repeat, a column for each of its questions. */
const rows: SeriesRenderer = {
  room: 'tbody',
  render(series) {
    const {id, label, nodes, room} = series;
    const [first] = nodes;
    room.setAttribute('role', rowGroup);
    return html`
      <div class="repeats">
        ${renderHeading({id: `${id}-series-label`, words: label}, first ? depthOf(first) : 0)}
        ${renderOccurrences(series)}
        <div class="table-frame">
          <table
            class="entry-table"
            role="table"
            aria-labelledby=${label === '' ? nothing : `${id}-series-label`}
          >
            <thead role=${rowGroup}>
              <tr role="row">
                <td role="cell"></td>
                ${first ? renderColumns(series, first) : nothing}
                <td role="cell"></td>
              </tr>
            </thead>
            ${room}
          </table>
        </div>
        ${renderAdd(series)}
      </div>
    `;
  },
};

/** One repeat of a group as a row of a table, each of its questions in a cell. */
export const groupTable: FieldRenderer = {
  element: 'tr',
  series: rows,
  styles: [groupStyles, tableStyles],
  render(field) {
    const {survey, node, id, label, error} = field;
    const number = repeatsOf(survey, node).indexOf(node) + 1;
    return html`
      <th role="rowheader" scope="row" id=${id} tabindex="-1">
        <span id="${id}-label"
          ><span class="row-name">${label}</span> ${number.toLocaleString(survey.language)}</span
        >
        ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
      </th>
      ${cellsOf(field)}
      <td role="cell">${renderRemove(field)}</td>
    `;
  },
  show() {
    // The answers are in its cells.
  },
  take() {
    // The controls are in its cells.
  },
};

function cellsOf({node, elementOf}: Field): readonly TemplateResult[] {
  const columns = questionsIn(node.item);
  return columns.map((item) => {
    const inCell = node.nodes.filter((each) => each.item === item);
    return html`<td role="cell">${inCell.map(elementOf)}</td>`;
  });
}

function renderColumns({words}: Series, {item}: Series['nodes'][number]): unknown {
  return questionsIn(item).map(
    ({source}) =>
      html`<th role="columnheader" scope="col">${words(source.text, source._text)}</th>`,
  );
}

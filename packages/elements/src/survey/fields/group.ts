import {html, nothing, type TemplateResult} from 'lit';
import type {Field, FieldRenderer} from '../field.js';
import {renderHeading} from './group-heading.js';
import {renderRemove, repeatSeries} from './repeat-series.js';
import {depthOf, repeatsOf} from './siblings.js';
import {renderSupportLink} from './support-link.js';
import {groupStyles} from './group.styles.js';

/** Questions that belong together, under a heading at the level of where they are. */
export const group: FieldRenderer = {
  styles: groupStyles,
  series: repeatSeries,
  render: renderGroup,
  show() {
    // A group has no answer of its own.
  },
  take() {
    // A group has no control of its own.
  },
};

/** A heading, and what lies in the group. */
export function renderGroup(field: Field): TemplateResult {
  const {node, id, label, hint, error} = field;
  const isNumbered = node.item.repeats;
  const heading = isNumbered ? renderNumber(field) : label;
  return html`
    <div
      class=${isNumbered ? 'group repeat' : 'group'}
      id=${id}
      role="group"
      tabindex="-1"
      aria-labelledby=${heading === '' ? nothing : `${id}-label`}
    >
      ${renderHeading({id: `${id}-label`, words: heading}, depthOf(node) + (isNumbered ? 1 : 0))}
      ${hint ? html`<p class="hint">${hint}</p>` : nothing} ${renderSupportLink(field)}
      ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing} ${field.beneath(0)}
      ${isNumbered ? renderRemove(field) : nothing}
    </div>
  `;
}

function renderNumber({survey, node, label}: Field): TemplateResult {
  const repeats = repeatsOf(survey, node);
  const number = (repeats.indexOf(node) + 1).toLocaleString(survey.language);
  return html`${label}&nbsp;<span class="number">${number}</span>`;
}

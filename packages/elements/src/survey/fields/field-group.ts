import {html, type TemplateResult} from 'lit';
import {describedBy} from '../../fields/field.js';
import {renderBeneath, renderNotes, type Field} from '../field.js';

/** Legend, hint and error around a list of choices, and what is asked beneath it. */
export function renderGroupField(field: Field, choices: unknown): TemplateResult {
  return html`<fieldset id=${field.id} aria-describedby=${describedBy(field)}>
      <legend>${field.label}</legend>
      ${renderNotes(field)}${choices}
    </fieldset>
    ${renderBeneath(field)}`;
}

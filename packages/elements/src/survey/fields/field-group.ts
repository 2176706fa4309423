import {html, nothing, type TemplateResult} from 'lit';
import {notesOf, renderNotes, type Field} from '../field.js';
import {renderBeneath} from './beneath.js';

/** Legend, hint and error around a list of choices, and what is asked beneath it. */
export function renderGroupField(field: Field, choices: unknown): TemplateResult {
  return html`<fieldset id=${field.id} aria-describedby=${notesOf(field) || nothing}>
      <legend>${field.label}</legend>
      ${renderNotes(field)}${choices}
    </fieldset>
    ${renderBeneath(field)}`;
}

import {html, nothing, type TemplateResult} from 'lit';
import {notesOf, renderNotes, withBeneath, type Field} from '../field.js';

/** Legend, hint and error around a list of choices, and what is asked beneath it. */
export function renderGroupField(field: Field, choices: unknown): TemplateResult {
  return withBeneath(
    field,
    html`<fieldset id=${field.id} aria-describedby=${notesOf(field) || nothing}>
      <legend>${field.label}</legend>
      ${renderNotes(field)}${choices}
    </fieldset>`,
  );
}

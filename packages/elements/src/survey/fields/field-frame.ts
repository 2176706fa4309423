import {html, type TemplateResult} from 'lit';
import {renderNotes, type Field} from '../field.js';
import {renderBeneath} from './beneath.js';

/** Label, hint and error around one control, and what is asked beneath it. The control has the field's id. */
export function renderLabeled(field: Field, control: unknown): TemplateResult {
  return html`<label for=${field.id} id="${field.id}-label">${field.label}</label
    >${renderNotes(field)}${control}${renderBeneath(field)}`;
}

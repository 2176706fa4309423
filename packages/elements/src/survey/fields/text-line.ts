import {html, nothing, type TemplateResult} from 'lit';
import {describedBy} from '../../fields/field.js';
import {renderBeneath, renderNotes, type Field, type FieldRenderer} from '../field.js';
import {showTyped, takeTyped} from './typed.js';

/**
 * One line that is typed: texts, numbers and dates. Each has a template of its own, because setting the type or the
 * keyboard of an input that is drawn already costs more than drawing it.
 */
export const textLine: FieldRenderer = {
  render: (field) => (lines[field.node.item.type] ?? renderText)(field),
  show: showTyped,
  take: takeTyped,
};

const renderText = (field: Field): TemplateResult =>
  html`<label for=${field.id}>${field.label}</label>${renderNotes(field)}<input
      id=${field.id}
      autocomplete="off"
      aria-describedby=${describedBy(field)}
      aria-invalid=${field.error ? 'true' : nothing}
    />${renderBeneath(field)}`;

const lines: Partial<Record<string, (field: Field) => TemplateResult>> = {
  integer: (field) =>
    html`<label for=${field.id}>${field.label}</label>${renderNotes(field)}<input
        id=${field.id}
        autocomplete="off"
        aria-describedby=${describedBy(field)}
        aria-invalid=${field.error ? 'true' : nothing}
        inputmode="numeric"
      />${renderBeneath(field)}`,
  decimal: (field) =>
    html`<label for=${field.id}>${field.label}</label>${renderNotes(field)}<input
        id=${field.id}
        autocomplete="off"
        aria-describedby=${describedBy(field)}
        aria-invalid=${field.error ? 'true' : nothing}
        inputmode="decimal"
      />${renderBeneath(field)}`,
  date: (field) =>
    html`<label for=${field.id}>${field.label}</label>${renderNotes(field)}<input
        id=${field.id}
        autocomplete="off"
        aria-describedby=${describedBy(field)}
        aria-invalid=${field.error ? 'true' : nothing}
        type="date"
      />${renderBeneath(field)}`,
};

import {html, nothing} from 'lit';
import {describedBy} from '../../fields/field.js';
import {renderBeneath, renderNotes, type FieldRenderer} from '../field.js';
import {showTyped, takeTyped} from './typed.js';

/** Several lines of a person's own words. The browser's writing help would send them away, so it is off. */
export const textArea: FieldRenderer = {
  render: (field) =>
    html`<label for=${field.id}>${field.label}</label>${renderNotes(field)}<textarea
        id=${field.id}
        rows="4"
        autocomplete="off"
        writingsuggestions="false"
        aria-describedby=${describedBy(field)}
        aria-invalid=${field.error ? 'true' : nothing}
      ></textarea
      >${renderBeneath(field)}`,
  show: showTyped,
  take: takeTyped,
};

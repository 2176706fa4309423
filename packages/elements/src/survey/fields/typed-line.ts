import {html} from 'lit';
import {renderField} from '../../fields/field.js';
import type {FieldRenderer} from '../field.js';
import {fieldFrame} from './field-frame.js';
import {renderTypedInput, showTyped, takeTyped} from './typed-input.js';
import {withTimeZone} from './time-zone.js';

/** One answer in a native control of its type: an address, a time of day, a date with its time. */
export const typedLine: FieldRenderer = {
  render(field) {
    const frame = fieldFrame(field);
    const full = {...frame, hint: withTimeZone(field, frame.hint)};
    return html`${renderField(full, renderTypedInput(field, full, 0))} ${field.beneath(0)}`;
  },
  show: showTyped,
  take: takeTyped,
};

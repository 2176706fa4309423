import type {FieldRenderer} from '../field.js';
import {renderLabeled} from './field-frame.js';
import {renderTypedInput, showTyped, takeTyped} from './typed-input.js';
import {withTimeZone} from './time-zone.js';
import {typedStyles} from './typed.styles.js';

/** One answer in a native control of its type: an address, a time of day, a date with its time. */
export const typedLine: FieldRenderer = {
  styles: typedStyles,
  render(field) {
    const full = {...field, hint: withTimeZone(field, field.hint)};
    return renderLabeled(full, renderTypedInput(full, full, 0));
  },
  show: showTyped,
  take: takeTyped,
};

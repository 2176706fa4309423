import {html} from 'lit';
import type {Words} from '../../fields/field.js';
import type {Field, FieldRenderer} from '../field.js';
import {createEntries} from './entries.js';
import {renderLabeled} from './field-frame.js';
import {withTimeZone} from './time-zone.js';
import {renderTypedInput, showTyped, takeTyped} from './typed-input.js';
import {typedStyles} from './typed.styles.js';

/**
 * A date in letters: an earlier answer may stop at its year, month or day, which the browser's own control takes for
 * none at all.
 */
export const writtenDate: FieldRenderer = {
  styles: typedStyles,
  render(field) {
    const full = {...field, hint: withTimeZone(field, withForm(field)), isWritten: true};
    return renderLabeled(full, renderTypedInput(full, full, 0));
  },
  show: showTyped,
  take: takeTyped,
};

const series = createEntries({
  styles: [typedStyles],
  render: (field, frame, index) => renderTypedInput({...field, isWritten: true}, frame, index),
  show: showTyped,
  take: takeTyped,
});

/** Several dates in letters. */
export const writtenDates: FieldRenderer = {
  ...series,
  render: (field) => series.render?.({...field, hint: withForm(field)}) ?? html``,
};

function withForm({hint, show}: Field): Words {
  const form = show('dateForm');
  return hint ? html`${hint}&nbsp;${form}` : form;
}

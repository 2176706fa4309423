import type {FieldRenderer} from '../field.js';
import {createEntries} from './entries.js';
import {quantity, renderQuantity} from './quantity.js';
import {quantityStyles} from './quantity.styles.js';

/** Several numbers with their units. */
export const quantityEntries: FieldRenderer = createEntries({
  styles: [quantityStyles],
  render: renderQuantity,
  show(field, element) {
    quantity.show(field, element);
  },
  take(field, control, event) {
    quantity.take(field, control, event);
  },
});

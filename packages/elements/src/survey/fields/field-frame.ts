import type {FieldFrame} from '../../fields/field.js';
import type {Field} from '../field.js';

/** What every field shows around its controls. `index` is the answer whose error stands there. */
export function fieldFrame({id, label, hint, errors}: Field, index = 0): FieldFrame {
  return {id, label, hint, error: errors.get('') ?? errors.get(index)};
}

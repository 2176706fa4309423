import type {FieldProblem} from '@patient-relations/core/errors';
import {fieldPath} from '../form/render-form-field.js';

/** Dates and times that were typed in part or do not exist: the browser gives no value for them, only this sign. */
export function unreadableDates(root: ParentNode): readonly FieldProblem[] {
  return [...root.querySelectorAll('input')]
    .filter(({validity}) => validity.badInput)
    .map(({id}) => ({path: fieldPath(id), code: 'impossible-date'}));
}

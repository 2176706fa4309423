import type {Problems} from '../form/field-problems.js';
import {fieldsOf} from '../form/form-field.js';
import type {ComplaintStep} from './complaint-steps.js';

/** The first step that has one of the problems; `-1` when none does. */
export function firstWrongStep(steps: readonly ComplaintStep[], problems: Problems): number {
  return steps.findIndex((step) => fieldsOf(step).some(({path}) => problems.has(path)));
}

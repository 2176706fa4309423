import {define} from '../define-element.js';
import {PrComplaintForm} from './complaint-form.js';

define('pr-complaint-form', PrComplaintForm);

declare global {
  interface HTMLElementTagNameMap {
    'pr-complaint-form': PrComplaintForm;
  }
}

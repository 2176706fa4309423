import {define} from '../define-element.js';
import {PrCaseStatus} from './case-status.js';

define('pr-case-status', PrCaseStatus);

declare global {
  interface HTMLElementTagNameMap {
    'pr-case-status': PrCaseStatus;
  }
}

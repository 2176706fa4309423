import {define} from '../define-element.js';
import {PrHelpRequest} from './help-request.js';

define('pr-help-request', PrHelpRequest);

declare global {
  interface HTMLElementTagNameMap {
    'pr-help-request': PrHelpRequest;
  }
}

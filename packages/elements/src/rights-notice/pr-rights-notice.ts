import {define} from '../define-element.js';
import {PrRightsNotice} from './rights-notice.js';

define('pr-rights-notice', PrRightsNotice);

declare global {
  interface HTMLElementTagNameMap {
    'pr-rights-notice': PrRightsNotice;
  }
}

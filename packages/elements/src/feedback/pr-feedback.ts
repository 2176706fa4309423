import {define} from '../define-element.js';
import {PrFeedback} from './feedback.js';

define('pr-feedback', PrFeedback);

declare global {
  interface HTMLElementTagNameMap {
    'pr-feedback': PrFeedback;
  }
}

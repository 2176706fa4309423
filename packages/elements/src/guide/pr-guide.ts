import {define} from '../define-element.js';
import {PrGuide} from './guide.js';

define('pr-guide', PrGuide);

declare global {
  interface HTMLElementTagNameMap {
    'pr-guide': PrGuide;
  }
}

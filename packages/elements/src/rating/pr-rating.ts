import {define} from '../define-element.js';
import {PrRating} from './rating.js';

define('pr-rating', PrRating);

declare global {
  interface HTMLElementTagNameMap {
    'pr-rating': PrRating;
  }
}

import {define} from '../define-element.js';
import {PrStored} from './stored.js';

define('pr-stored', PrStored);

declare global {
  interface HTMLElementTagNameMap {
    'pr-stored': PrStored;
  }
}

import {define} from '../define-element.js';
import {PrElementName} from './element-name.js';

define('pr-element-name', PrElementName);

declare global {
  interface HTMLElementTagNameMap {
    'pr-element-name': PrElementName;
  }
}

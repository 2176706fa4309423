import {define} from '../define-element.js';
import {PrReceipt} from './receipt.js';

define('pr-receipt', PrReceipt);

declare global {
  interface HTMLElementTagNameMap {
    'pr-receipt': PrReceipt;
  }
}

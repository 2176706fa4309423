import {define} from '../define-element.js';
import {PrOutbox} from './outbox.js';

define('pr-outbox', PrOutbox);

declare global {
  interface HTMLElementTagNameMap {
    'pr-outbox': PrOutbox;
  }
}

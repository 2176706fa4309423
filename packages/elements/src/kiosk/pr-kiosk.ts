import {PrKiosk} from './kiosk.js';
import {define} from '../define-element.js';
import '../client/pr-client.js';
import '../outbox/pr-outbox.js';

define('pr-kiosk', PrKiosk);

declare global {
  interface HTMLElementTagNameMap {
    'pr-kiosk': PrKiosk;
  }
}

import {PrKiosk} from './kiosk.js';
import {define} from '../define-element.js';
import '../client/pr-client.js';

define('pr-kiosk', PrKiosk);

declare global {
  interface HTMLElementTagNameMap {
    'pr-kiosk': PrKiosk;
  }
}

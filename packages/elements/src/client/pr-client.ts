import {PrClient} from './client.js';
import {define} from '../define-element.js';

define('pr-client', PrClient);

declare global {
  interface HTMLElementTagNameMap {
    'pr-client': PrClient;
  }
}

import {define} from '../define-element.js';
import {PrHandOver} from './hand-over.js';

define('pr-hand-over', PrHandOver);

declare global {
  interface HTMLElementTagNameMap {
    'pr-hand-over': PrHandOver;
  }
}

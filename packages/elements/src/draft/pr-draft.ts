import {define} from '../define-element.js';
import {PrDraft} from './draft.js';

define('pr-draft', PrDraft);

declare global {
  interface HTMLElementTagNameMap {
    'pr-draft': PrDraft;
  }
}

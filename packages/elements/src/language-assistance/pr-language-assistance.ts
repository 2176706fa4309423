import {define} from '../define-element.js';
import {PrLanguageAssistance} from './language-assistance.js';

define('pr-language-assistance', PrLanguageAssistance);

declare global {
  interface HTMLElementTagNameMap {
    'pr-language-assistance': PrLanguageAssistance;
  }
}

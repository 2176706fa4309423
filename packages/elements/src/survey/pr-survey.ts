import {define} from '../define-element.js';
import {PrSurvey} from './survey.js';

define('pr-survey', PrSurvey);

declare global {
  interface HTMLElementTagNameMap {
    'pr-survey': PrSurvey;
  }
}

import type {Catalog} from '../../locale/catalog.js';
import {lateEnglish} from '../messages/late-en.js';
import {surveyTranslations, type SurveyMessage} from '../survey.messages.js';

/** The words that a survey needs once it is being answered. */
export const lateCatalog: Catalog<SurveyMessage> = {
  english: lateEnglish,
  translations: surveyTranslations,
};

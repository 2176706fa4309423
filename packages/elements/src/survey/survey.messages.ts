import type {Catalog, Translation} from '../locale/catalog.js';
import {english} from './messages/en.js';
import type {LateMessage} from './messages/late-en.js';

/** Every word of a survey's own: those at first, and those of what comes later. */
export type SurveyMessage = keyof typeof english | LateMessage;

type LoadTranslation = () => Promise<{readonly default: Translation<SurveyMessage>}>;

/** Translations hold the words of all parts, so that a language is one request. */
export const surveyTranslations: Readonly<Record<string, LoadTranslation>> = {
  es: () => import('./messages/es.js'),
  ar: () => import('./messages/ar.js'),
};

/** The words until a survey can be answered. */
export const surveyCatalog: Catalog<SurveyMessage> = {english, translations: surveyTranslations};

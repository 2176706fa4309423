import type {Catalog, Translation} from '../locale/catalog.js';
import {english} from './messages/en.js';
import type {FieldsMessage} from './fields/fields.messages.js';
import type {LateMessage} from './messages/late-en.js';

/** The words that a survey and its answering have. */
export type OwnMessage = keyof typeof english | LateMessage;

/** Every message that may be shown in a survey: its own, and those of the fields that come later. */
export type SurveyMessage = OwnMessage | FieldsMessage;

type LoadTranslation = () => Promise<{readonly default: Translation<OwnMessage>}>;

/** Translations hold the words of all parts, so that a language is one request. */
export const surveyTranslations: Readonly<Record<string, LoadTranslation>> = {
  es: () => import('./messages/es.js'),
  ar: () => import('./messages/ar.js'),
};

/** The words until a survey can be answered. */
export const surveyCatalog: Catalog<SurveyMessage> = {english, translations: surveyTranslations};

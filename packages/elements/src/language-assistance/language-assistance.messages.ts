import type {Catalog} from '../locale/catalog.js';
import {english, type LanguageAssistanceMessage} from './messages/en.js';

/** The words of the language help. */
export const languageAssistanceCatalog: Catalog<LanguageAssistanceMessage> = {
  english,
  translations: {
    es: () => import('./messages/es.js'),
    ar: () => import('./messages/ar.js'),
  },
};

import type {Catalog, Translation} from '../locale/catalog.js';
import type {CaseMessage} from './case.messages.js';
import {english} from './messages/en.js';

export type CaseStatusMessage = keyof typeof english;

type LoadTranslation = () => Promise<{readonly default: Translation<CaseMessage>}>;

/** Translations hold the words around a case and those in it, so that a language is one request. */
export const caseTranslations: Readonly<Record<string, LoadTranslation>> = {
  es: () => import('./messages/es.js'),
  ar: () => import('./messages/ar.js'),
};

/** The words around a case. */
export const caseStatusCatalog: Catalog<CaseStatusMessage> = {
  english,
  translations: caseTranslations,
};

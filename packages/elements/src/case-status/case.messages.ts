import type {Catalog} from '../locale/catalog.js';
import {caseTranslations} from './case-status.messages.js';
import type {TopicMessage} from '../form/topics/en.js';
import {english} from './messages/en.js';
import {englishOfCase} from './messages/en-case.js';

export type CaseMessage = keyof typeof english | keyof typeof englishOfCase | TopicMessage;

/** All words of the case page. */
export const caseCatalog: Catalog<CaseMessage> = {
  english: {...english, ...englishOfCase},
  translations: caseTranslations,
};

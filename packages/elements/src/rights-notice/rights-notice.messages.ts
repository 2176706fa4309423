import type {Catalog, Translation} from '../locale/catalog.js';
import {english} from './messages/en.js';
import type {LateMessage} from './messages/late-en.js';

/** The name of one message of `<pr-rights-notice>`. */
export type NoticeMessage = keyof typeof english | LateMessage;

type LoadTranslation = () => Promise<{readonly default: Translation<NoticeMessage>}>;

/** Translations hold the words of all parts, so that a language is one request. */
export const noticeTranslations: Readonly<Record<string, LoadTranslation>> = {
  es: () => import('./messages/es.js'),
  ar: () => import('./messages/ar.js'),
};

/** The words until a notice is confirmed. */
export const noticeCatalog: Catalog<NoticeMessage> = {english, translations: noticeTranslations};

import type {Catalog} from '../../locale/catalog.js';
import {lateEnglish} from '../messages/late-en.js';
import {noticeTranslations, type NoticeMessage} from '../rights-notice.messages.js';

/** The words that a notice needs once someone confirms it. */
export const lateCatalog: Catalog<NoticeMessage> = {
  english: lateEnglish,
  translations: noticeTranslations,
};

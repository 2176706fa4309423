import type {Catalog} from '../locale/catalog.js';
import {english} from './messages/en.js';

export type AttachmentsMessage = keyof typeof english;

/** The words of the files step, shared by the complaint form and the case page. */
export const attachmentsCatalog: Catalog<AttachmentsMessage> = {
  english,
  translations: {
    es: () => import('./messages/es.js'),
    ar: () => import('./messages/ar.js'),
  },
};

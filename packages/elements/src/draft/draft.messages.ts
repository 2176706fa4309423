import type {Catalog} from '../locale/catalog.js';
import {english, type DraftMessage} from './messages/en.js';

/** The words around a form that is kept. */
export const draftCatalog: Catalog<DraftMessage> = {
  english,
  translations: {
    es: () => import('./messages/es.js'),
    ar: () => import('./messages/ar.js'),
  },
};

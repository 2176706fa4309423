import type {Catalog} from '../locale/catalog.js';
import {english, type HandOverMessage} from './messages/en.js';

/** The words of a phone that takes over. */
export const handOverCatalog: Catalog<HandOverMessage> = {
  english,
  translations: {
    es: () => import('./messages/es.js'),
    ar: () => import('./messages/ar.js'),
  },
};

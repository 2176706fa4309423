import type {Catalog} from '../locale/catalog.js';
import {english, type HelpRequestMessage} from './messages/en.js';

/** The words of the request for help. */
export const helpRequestCatalog: Catalog<HelpRequestMessage> = {
  english,
  translations: {
    es: () => import('./messages/es.js'),
    ar: () => import('./messages/ar.js'),
  },
};

import type {Catalog} from '../locale/catalog.js';
import {english, type ComplaintMessage} from './messages/en.js';

/** The words of the complaint form. */
export const complaintCatalog: Catalog<ComplaintMessage> = {
  english,
  translations: {
    es: () => import('./messages/es.js'),
    ar: () => import('./messages/ar.js'),
  },
};

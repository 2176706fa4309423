import type {Catalog} from '../locale/catalog.js';
import {english} from './messages/en.js';

export type ReceiptMessage = keyof typeof english;

/** The words of `<pr-receipt>`. */
export const receiptCatalog: Catalog<ReceiptMessage> = {
  english,
  translations: {
    es: () => import('./messages/es.js'),
    ar: () => import('./messages/ar.js'),
  },
};

import type {Catalog} from '../locale/catalog.js';
import {english} from './messages/en.js';

/** The name of one message of `<pr-element-name>`. */
export type ElementNameMessage = keyof typeof english;

/** The words of `<pr-element-name>`. */
export const elementNameCatalog: Catalog<ElementNameMessage> = {
  english,
  translations: {
    es: () => import('./messages/es.js'),
    ar: () => import('./messages/ar.js'),
  },
};

import type {Catalog} from '../locale/catalog.js';
import {english} from './messages/en.js';

export type GuideMessage = keyof typeof english;

/** The words of `<pr-guide>` around what it holds. */
export const guideCatalog: Catalog<GuideMessage> = {
  english,
  translations: {
    es: () => import('./messages/es.js'),
    ar: () => import('./messages/ar.js'),
  },
};

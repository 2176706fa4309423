import type {Catalog} from '../locale/catalog.js';
import {english} from './messages/en.js';

/** The name of one message of `<pr-rating>`. */
export type RatingMessage = keyof typeof english;

/** The words of `<pr-rating>`. */
export const ratingCatalog: Catalog<RatingMessage> = {
  english,
  translations: {
    es: () => import('./messages/es.js'),
    ar: () => import('./messages/ar.js'),
  },
};

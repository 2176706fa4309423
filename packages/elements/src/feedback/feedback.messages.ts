import type {Catalog} from '../locale/catalog.js';
import {english, type FeedbackMessage} from './messages/en.js';

/** The words of the first view. */
export const feedbackCatalog: Catalog<FeedbackMessage> = {
  english,
  translations: {
    es: () => import('./messages/es.js'),
    ar: () => import('./messages/ar.js'),
  },
};

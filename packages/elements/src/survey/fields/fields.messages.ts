import type {Catalog} from '../../locale/catalog.js';
import {english} from './messages/en.js';

/** The name of one message of a field that is loaded when a survey needs it. */
export type FieldsMessage = keyof typeof english;

/** The words of the fields that are loaded when a survey needs them. */
export const fieldsCatalog: Catalog<FieldsMessage> = {
  english,
  translations: {
    es: () => import('./messages/es.js'),
    ar: () => import('./messages/ar.js'),
  },
};

import type {Catalog} from '../locale/catalog.js';
import {english} from './messages/en.js';

/** The name of one message of `<pr-kiosk>`. */
export type KioskMessage = keyof typeof english;

/** The words of `<pr-kiosk>`. */
export const kioskCatalog: Catalog<KioskMessage> = {
  english,
  translations: {
    es: () => import('./messages/es.js'),
    ar: () => import('./messages/ar.js'),
  },
};

/** The languages that a kiosk speaks. */
export const kioskLanguages: readonly string[] = ['en', ...Object.keys(kioskCatalog.translations)];

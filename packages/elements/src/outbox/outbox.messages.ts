import type {Catalog} from '../locale/catalog.js';
import arabic from './messages/ar.js';
import {english} from './messages/en.js';
import spanish from './messages/es.js';

export type OutboxMessage = keyof typeof english;

/** The words of `<pr-outbox>`. All languages come at once: offline none could be fetched later. */
export const outboxCatalog: Catalog<OutboxMessage> = {
  english,
  translations: {
    es: () => Promise.resolve({default: spanish}),
    ar: () => Promise.resolve({default: arabic}),
  },
};

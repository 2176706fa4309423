import type {Catalog} from '../../locale/catalog.js';
import {english, type TopicMessage} from './en.js';

/** What someone can ask for help with, for where a request is shown. */
export const topicCatalog: Catalog<TopicMessage> = {
  english,
  translations: {
    es: () => import('./es.js'),
    ar: () => import('./ar.js'),
  },
};

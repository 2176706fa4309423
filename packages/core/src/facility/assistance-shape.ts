import type {Shape} from '../transport/shape.js';

const localized: Shape = {'*': 'string'};
const line = {phone: 'string', 'hours?': localized, 'note?': localized} as const;

/**
 * The help with language and access that a facility names. It is no part of `facilityShape`: who reads it checks it, and
 * the pages of a complaint carry nothing of it.
 */
export const assistanceShape: Shape = {
  'free?': 'boolean',
  languages: [{tag: 'string', name: 'string', 'notice?': 'string'}],
  'signLanguages?': [localized],
  'interpreter?': line,
  'relay?': [{name: localized, ...line}],
  'aids?': [localized],
};

import type {Shape} from '../transport/shape.js';

const localized: Shape = {'*': 'string'};
const place: Shape = {id: 'string', name: localized};

/** A facility's configuration as a page reads it. */
export const facilityShape: Shape = {
  id: 'string',
  name: localized,
  languages: ['string'],
  timeZone: 'string',
  dangerNumbers: [{label: localized, phone: 'string', 'note?': localized}],
  locations: [{id: 'string', name: localized, departments: [place]}],
  readers: [
    {
      who: localized,
      named: ['string'],
      confidential: ['string'],
      anonymous: ['string'],
      'roles?': ['string'],
    },
  ],
  limits: {files: {count: 'number', bytesEach: 'number', mediaTypes: ['string']}},
  fallbackContacts: [{kind: 'string', label: localized, value: 'string', 'hours?': localized}],
  'promises?': {'acknowledgeWithinDays?': 'number', 'respondWithinDays?': 'number'},
  externalRoutes: [
    {
      name: localized,
      'note?': localized,
      'phone?': 'string',
      // It becomes the address of a link, and an address can be a script.
      'url?': /^https?:\/\//,
    },
  ],
};

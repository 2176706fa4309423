import type {ServiceConfig} from './service-config.js';

/** What runs when nothing is configured: one made-up facility to try things on. */
export const trialConfig: ServiceConfig = {
  facilities: [
    {
      facility: {
        id: 'trial',
        name: {en: 'Trial Hospital'},
        languages: ['en', 'es', 'ar'],
        timeZone: 'UTC',
        dangerNumbers: [{label: {en: 'Emergency'}, phone: '911'}],
        locations: [],
        readers: [
          {
            who: {en: 'The patient relations office'},
            named: ['name', 'contact', 'story', 'place'],
            confidential: ['name', 'contact', 'story', 'place'],
            anonymous: ['story', 'place'],
          },
        ],
        limits: {
          files: {
            count: 5,
            bytesEach: 10_000_000,
            mediaTypes: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
          },
        },
        fallbackContacts: [{kind: 'phone', label: {en: 'Patient relations'}, value: '555-0100'}],
        assistance: {
          languages: [
            {tag: 'es', name: 'Español'},
            {tag: 'ar', name: 'العربية'},
          ],
          interpreter: {phone: '555-0101', note: {en: 'Say the name of your language.'}},
        },
        externalRoutes: [],
      },
    },
  ],
};

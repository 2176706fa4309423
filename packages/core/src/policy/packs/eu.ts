import {cited} from '../cite.js';
import type {PolicyPack} from '../policy-pack.js';

const directive = cited(
  'Directive 2011/24/EU, art 4(2)(c)',
  'A frame only: times and bodies are those of the country.',
);

/** The frame that European law gives: there has to be an open way to complain. The country sets the clocks. */
export const eu: PolicyPack = {
  id: 'eu',
  version: '1',
  jurisdiction: 'EU',
  name: {
    en: 'European Union: frame for national rules',
    es: 'Unión Europea: marco para las reglas nacionales',
  },
  matter: 'any',
  effective: {},
  sources: [directive],
  settings: [],
  stages: [],
  clocks: [],
  pauses: [],
  letters: [],
  bodies: [
    {
      id: 'national-body',
      role: 'ombudsman',
      name: {field: 'nationalBodyName'},
      purpose: {
        en: 'It takes complaints about care in this country.',
        es: 'Recibe quejas sobre la atención en este país.',
      },
      contact: {phone: 'nationalBodyPhone'},
      access: 'any-time',
      sources: [directive],
    },
  ],
  exclusions: [],
};

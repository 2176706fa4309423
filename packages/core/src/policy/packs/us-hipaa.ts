import {cited} from '../cite.js';
import type {PolicyPack} from '../policy-pack.js';
import {officeForCivilRights} from './us-bodies.js';

/** Complaints about privacy under HIPAA. The rule sets no clock. */
export const usHipaa: PolicyPack = {
  id: 'us-hipaa',
  version: '1',
  jurisdiction: 'US',
  name: {
    en: 'United States: privacy complaints (HIPAA)',
    es: 'Estados Unidos: quejas sobre la privacidad (HIPAA)',
  },
  matter: 'privacy',
  overlay: true,
  effective: {},
  sources: [cited('45 CFR 164.530(d)'), cited('45 CFR 164.530(g)')],
  settings: [],
  stages: [],
  clocks: [],
  pauses: [],
  letters: [],
  bodies: [officeForCivilRights],
  noReprisal: [cited('45 CFR 164.530(g)')],
  exclusions: [],
  retention: {years: 6, source: cited('45 CFR 164.530(j)')},
};

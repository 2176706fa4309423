import {cited, read, unverified} from '../cite.js';
import type {PolicyPack} from '../policy-pack.js';
import {businessDays} from '../policy-times.js';

const directive = read(
  'Patient Care Quality Review Board Act (BC)',
  'Read at patientcarequalityreviewboard.ca.',
);

/** Complaints to patient care quality offices in British Columbia. */
export const caBc: PolicyPack = {
  id: 'ca-bc',
  version: '1',
  jurisdiction: 'CA-BC',
  name: {
    en: 'British Columbia: patient care quality program',
    es: 'Columbia Británica: programa de calidad de la atención',
  },
  matter: 'any',
  effective: {},
  sources: [directive],
  holidays: 'ca-bc',
  settings: [],
  stages: [],
  clocks: [
    {
      id: 'acknowledge',
      what: 'acknowledge',
      time: businessDays(2),
      from: 'received',
      target: 'hard',
      sources: [cited('Patient Care Quality Review Board Act (BC)')],
    },
    {
      id: 'answer',
      what: 'respond',
      time: businessDays(40),
      from: 'received',
      target: 'hard',
      extension: {needs: 'permission', sources: [directive]},
      sources: [directive],
    },
  ],
  pauses: [],
  letters: [],
  bodies: [
    {
      id: 'pcqrb',
      role: 'quality-review',
      name: 'Patient Care Quality Review Board',
      purpose: {
        en: 'It can look at what we did if our answer does not help.',
        es: 'Puede revisar lo que hicimos si nuestra respuesta no le ayuda.',
      },
      contact: {phone: 'pcqrbPhone'},
      access: 'after-hospital',
      answers: businessDays(130),
      sources: [
        directive,
        unverified('PCQRB', 'Whether it takes a complaint that the hospital has not answered.'),
      ],
    },
  ],
  exclusions: [],
};

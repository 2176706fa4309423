import {read, unverified} from '../cite.js';
import type {PolicyPack} from '../policy-pack.js';
import {months, workingDays} from '../policy-times.js';
import {noReprisal} from './au-charter.js';

const standards = read(
  'Health Complaints Act 2016 (Vic), complaint handling standards',
  'Read at hcc.vic.gov.au.',
);

/** Complaints about health care in Victoria. */
export const auVic: PolicyPack = {
  id: 'au-vic',
  version: '1',
  jurisdiction: 'AU-VIC',
  name: {
    en: 'Victoria: complaint handling standards',
    es: 'Victoria: normas para el manejo de quejas',
  },
  matter: 'any',
  effective: {},
  sources: [standards],
  holidays: 'au-vic',
  settings: [],
  stages: [],
  clocks: [
    {
      id: 'acknowledge',
      what: 'acknowledge',
      // The standards give the number as an example: an aim, and no promise.
      time: workingDays(3),
      from: 'received',
      target: 'goal',
      sources: [
        read(
          'Health Complaints Act 2016 (Vic), complaint handling standards',
          'Read at hcc.vic.gov.au, where it is given as an example.',
        ),
      ],
    },
    {
      id: 'answer',
      what: 'respond',
      time: workingDays(30),
      from: 'received',
      target: 'hard',
      sources: [
        unverified(
          'Health Complaints Act 2016 (Vic), complaint handling standards',
          'Said to be 30 working days; not confirmed.',
        ),
      ],
    },
  ],
  pauses: [],
  letters: [
    {
      id: 'progress',
      letter: 'interim',
      words: {en: 'how far we are', es: 'cómo va la revisión'},
      sources: [standards],
    },
    {
      id: 'outcome',
      letter: 'final',
      words: {en: 'what came of it', es: 'cuál fue el resultado'},
      sources: [standards],
    },
  ],
  bodies: [
    {
      id: 'hcc',
      role: 'commission',
      name: 'Health Complaints Commissioner',
      purpose: {
        en: 'It helps to settle complaints about care.',
        es: 'Ayuda a resolver quejas sobre la atención.',
      },
      contact: {phone: 'hccPhone'},
      access: 'any-time',
      filing: {
        within: months(12),
        from: 'event-or-aware',
        override: true,
        sources: [read('Health Complaints Act 2016 (Vic)', 'Read at hcc.vic.gov.au.')],
      },
      sources: [
        read('Health Complaints Act 2016 (Vic)', 'Read at hcc.vic.gov.au.'),
        unverified('HCC', 'Whether it takes a complaint that the hospital has not answered.'),
      ],
    },
  ],
  noReprisal,
  exclusions: [],
};

import {read, unverified} from '../cite.js';
import type {PolicyPack} from '../policy-pack.js';
import {days, workingDays} from '../policy-times.js';

const procedure = read('HSC Northern Ireland complaints procedure', 'Read at setrust.hscni.net.');

/** Complaints about health and social care in Northern Ireland. */
export const gbNir: PolicyPack = {
  id: 'gb-nir',
  version: '1',
  jurisdiction: 'GB-NIR',
  name: {
    en: 'Northern Ireland: health and social care complaints',
    es: 'Irlanda del Norte: quejas de salud y asistencia social',
  },
  matter: 'any',
  effective: {},
  sources: [procedure],
  holidays: 'gb-nir',
  settings: [],
  stages: [
    {id: 'stage-1', title: {en: 'Stage 1, early answer', es: 'Etapa 1, respuesta rápida'}},
    {
      id: 'stage-2',
      title: {en: 'Stage 2, full review', es: 'Etapa 2, revisión completa'},
      request: {
        within: days(30),
        from: 'answered',
        override: false,
        sources: [
          procedure,
          unverified(
            'HSC Northern Ireland complaints procedure',
            'Which of the 30 days count was not read; counted as calendar days.',
          ),
        ],
      },
    },
  ],
  clocks: [
    {
      id: 'early-answer',
      what: 'respond',
      time: workingDays(5),
      from: 'received',
      target: 'hard',
      stage: 'stage-1',
      extension: {inAll: workingDays(10), needs: 'reasons', sources: [procedure]},
      sources: [procedure],
    },
    {
      id: 'acknowledge',
      what: 'acknowledge',
      time: workingDays(3),
      from: 'stage-started',
      target: 'hard',
      stage: 'stage-2',
      sources: [procedure],
    },
    {
      id: 'answer',
      what: 'respond',
      time: workingDays(20),
      from: 'stage-started',
      target: 'hard',
      stage: 'stage-2',
      sources: [
        unverified(
          'HSC Northern Ireland complaints procedure',
          'Said to be 20 working days; not confirmed.',
        ),
      ],
    },
  ],
  pauses: [],
  letters: [],
  bodies: [
    {
      id: 'nipso',
      role: 'ombudsman',
      name: 'Northern Ireland Public Services Ombudsman',
      purpose: {
        en: 'It can look at what we did if our answer does not help.',
        es: 'Puede revisar lo que hicimos si nuestra respuesta no le ayuda.',
      },
      contact: {phone: 'nipsoPhone'},
      access: 'after-hospital',
      sources: [
        procedure,
        unverified('NIPSO', 'Whether it takes a complaint that the hospital has not answered.'),
      ],
    },
  ],
  exclusions: [],
};

import {unverified, cited} from '../cite.js';
import type {PolicyPack} from '../policy-pack.js';
import {days} from '../policy-times.js';
import {noReprisal} from './au-charter.js';

// Counted as calendar days: a hospital that keeps these keeps working days as well.
const conflict = unverified(
  'NSW Health PD2020_013',
  'Conflicting: the site of the Ministry (October 2025) says working days, the policy directive calendar days.',
);

/** Complaints about public health care in New South Wales. */
export const auNsw: PolicyPack = {
  id: 'au-nsw',
  version: '1',
  jurisdiction: 'AU-NSW',
  name: {
    en: 'New South Wales: complaint management policy',
    es: 'Nueva Gales del Sur: política de gestión de quejas',
  },
  matter: 'any',
  effective: {},
  sources: [cited('NSW Health PD2020_013')],
  holidays: 'au-nsw',
  settings: [],
  stages: [],
  clocks: [
    {
      id: 'acknowledge',
      what: 'acknowledge',
      time: days(5),
      from: 'received',
      target: 'hard',
      sources: [conflict],
    },
    {
      id: 'answer',
      what: 'respond',
      time: days(35),
      from: 'received',
      target: 'hard',
      extension: {needs: 'reasons', sources: [conflict]},
      sources: [conflict],
    },
  ],
  pauses: [],
  letters: [
    {
      id: 'why-late',
      letter: 'interim',
      words: {en: 'why you are still waiting', es: 'por qué sigue esperando'},
      sources: [cited('NSW Health PD2020_013')],
    },
    {
      id: 'outcome',
      letter: 'final',
      words: {en: 'what came of it', es: 'cuál fue el resultado'},
      sources: [cited('NSW Health PD2020_013')],
    },
  ],
  bodies: [
    {
      id: 'hccc',
      role: 'commission',
      name: 'Health Care Complaints Commission',
      purpose: {
        en: 'It looks into care that may not have been safe or right.',
        es: 'Investiga la atención que quizá no fue segura o correcta.',
      },
      contact: {phone: 'hcccPhone'},
      access: 'any-time',
      sources: [
        cited('Health Care Complaints Act 1993 (NSW)'),
        unverified('HCCC', 'Whether it takes a complaint that the hospital has not answered.'),
      ],
    },
  ],
  noReprisal,
  exclusions: [],
};

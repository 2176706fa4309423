import {cited, read, unverified} from '../cite.js';
import type {PolicyPack} from '../policy-pack.js';

const standard = cited('NABH hospital standards, chapter PRE');

/** Complaints in hospitals that the national board of India has accredited: the hospital sets the time and says so. */
export const inNabh: PolicyPack = {
  id: 'in-nabh',
  version: '1',
  jurisdiction: 'IN',
  name: {en: 'India: NABH hospital standards', es: 'India: normas hospitalarias NABH'},
  matter: 'any',
  overlay: true,
  effective: {},
  sources: [
    read('NABH hospital standards, 5th edition, PRE.7', 'Read in a guide, bestdocapp.com.'),
    unverified('NABH hospital standards, 6th edition', 'The number of the standard.'),
  ],
  holidays: 'in',
  settings: [
    {
      name: 'responseDays',
      meaning: 'A number: how many days after a complaint came the hospital answers at the latest.',
      unit: 'days',
      days: 'calendar',
      usual: [],
      sources: [standard],
    },
  ],
  stages: [],
  clocks: [
    {
      id: 'answer',
      what: 'respond',
      time: {setting: 'responseDays'},
      from: 'received',
      target: 'hard',
      sources: [standard],
    },
  ],
  pauses: [],
  letters: [],
  bodies: [
    {
      id: 'nabh',
      role: 'accreditor',
      name: 'NABH',
      purpose: {
        en: 'This national board checks if we meet the standards we signed up for.',
        es: 'Es una junta nacional. Ve si cumplimos las normas que aceptamos.',
      },
      contact: {phone: 'nabhPhone'},
      access: 'any-time',
      sources: [standard],
    },
  ],
  exclusions: [],
};

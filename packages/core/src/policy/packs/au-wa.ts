import {cited, unverified} from '../cite.js';
import type {PolicyPack} from '../policy-pack.js';
import {workingDays} from '../policy-times.js';
import {noReprisal} from './au-charter.js';

const policy = cited(
  'WA Health MP 0130/20',
  'It also asks for every complaint to be graded by a seriousness matrix.',
);

/** Complaints about public health care in Western Australia. */
export const auWa: PolicyPack = {
  id: 'au-wa',
  version: '1',
  jurisdiction: 'AU-WA',
  name: {
    en: 'Western Australia: complaints management policy',
    es: 'Australia Occidental: política de gestión de quejas',
  },
  matter: 'any',
  effective: {},
  sources: [policy],
  holidays: 'au-wa',
  settings: [],
  stages: [],
  clocks: [
    {
      id: 'acknowledge',
      what: 'acknowledge',
      time: workingDays(5),
      from: 'received',
      target: 'hard',
      sources: [policy],
    },
    {
      id: 'answer',
      what: 'respond',
      time: workingDays(30),
      from: 'received',
      target: 'hard',
      sources: [policy],
    },
    {
      id: 'progress',
      what: 'update',
      time: workingDays(15),
      from: 'received',
      target: 'hard',
      repeats: true,
      sources: [
        unverified(
          'WA Health MP 0130/20',
          'Said to be every 15 working days, and from when they run was not read.',
        ),
      ],
    },
  ],
  pauses: [],
  letters: [],
  bodies: [
    {
      id: 'hadsco',
      role: 'commission',
      name: 'Health and Disability Services Complaints Office',
      purpose: {
        en: 'It helps to settle complaints about care.',
        es: 'Ayuda a resolver quejas sobre la atención.',
      },
      contact: {phone: 'hadscoPhone'},
      access: 'any-time',
      sources: [
        cited('Health and Disability Services (Complaints) Act 1995 (WA)'),
        unverified('HaDSCO', 'Whether it takes a complaint that the hospital has not answered.'),
      ],
    },
  ],
  noReprisal,
  exclusions: [],
};

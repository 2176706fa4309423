import {cited, unverified} from '../cite.js';
import type {PolicyPack} from '../policy-pack.js';
import {days} from '../policy-times.js';

const charter = cited(
  "MoHFW and NHRC, Charter of Patients' Rights",
  'States adopt it in different ways; check the rules of yours.',
);

/** Complaints under the charter of the ministry of health of India. */
export const inMohfw: PolicyPack = {
  id: 'in-mohfw',
  version: '1',
  jurisdiction: 'IN',
  name: {en: "India: Charter of Patients' Rights", es: 'India: carta de derechos del paciente'},
  matter: 'any',
  effective: {},
  sources: [charter],
  holidays: 'in',
  settings: [],
  stages: [],
  clocks: [
    {
      id: 'answer',
      what: 'respond',
      time: days(15),
      from: 'received',
      target: 'hard',
      inWriting: true,
      sources: [
        charter,
        unverified(
          "MoHFW and NHRC, Charter of Patients' Rights",
          'Which days count was not read; counted as calendar days.',
        ),
      ],
    },
  ],
  pauses: [],
  letters: [
    {
      id: 'registration-number',
      letter: 'acknowledgement',
      words: {en: 'the number of your complaint', es: 'el número de su queja'},
      sources: [charter],
    },
    {
      id: 'tracking',
      letter: 'acknowledgement',
      words: {en: 'how you can see how far it is', es: 'cómo puede ver cómo va'},
      sources: [charter],
    },
  ],
  bodies: [
    {
      id: 'clinical-authority',
      role: 'regulator',
      name: {field: 'clinicalAuthorityName'},
      purpose: {
        en: 'It checks if hospitals in this state keep the rules.',
        es: 'Revisa si los hospitales de este estado cumplen las reglas.',
      },
      contact: {phone: 'clinicalAuthorityPhone'},
      access: 'any-time',
      sources: [cited('Clinical Establishments (Registration and Regulation) Act, 2010')],
    },
    {
      id: 'consumer-commission',
      role: 'commission',
      name: {field: 'consumerCommissionName'},
      purpose: {
        en: 'It can order a hospital to pay for a wrong.',
        es: 'Puede ordenar que un hospital pague por un daño.',
      },
      contact: {phone: 'consumerCommissionPhone'},
      access: 'any-time',
      sources: [cited('Consumer Protection Act, 2019')],
    },
    {
      id: 'medical-council',
      role: 'professional-board',
      name: {field: 'medicalCouncilName'},
      purpose: {
        en: 'It looks into what a doctor did.',
        es: 'Investiga lo que hizo un médico.',
      },
      contact: {phone: 'medicalCouncilPhone'},
      access: 'any-time',
      sources: [cited('National Medical Commission Act, 2019')],
    },
  ],
  exclusions: [],
};

import {cited, read, unverified} from '../cite.js';
import type {PolicyPack} from '../policy-pack.js';
import {businessDays, days} from '../policy-times.js';

const regulation = cited('O. Reg. 188/15');
const process = read('O. Reg. 188/15', 'Read at millerthomson.com and ontariocanada.com (15702).');
const closing = read(
  'Ontario indicator: complaints closed in 30 and in 31 to 60 days',
  'Read at indicatorlibrary.hqontario.ca.',
);

/** Complaints to hospitals in Ontario. */
export const caOn: PolicyPack = {
  id: 'ca-on',
  version: '1',
  jurisdiction: 'CA-ON',
  name: {
    en: 'Ontario: Excellent Care for All Act',
    es: 'Ontario: ley de atención excelente para todos',
  },
  matter: 'any',
  effective: {},
  sources: [cited('Excellent Care for All Act, 2010'), regulation],
  holidays: 'ca-on',
  settings: [],
  stages: [],
  clocks: [
    {
      id: 'status',
      what: 'status',
      time: days(5),
      from: 'received',
      target: 'hard',
      sources: [
        regulation,
        unverified('O. Reg. 188/15', 'Which days count was not read; counted as calendar days.'),
      ],
    },
    {
      id: 'acknowledge',
      what: 'acknowledge',
      time: businessDays(5),
      from: 'received',
      target: 'goal',
      sources: [
        read(
          'Ontario indicator: complaints acknowledged in 5 business days',
          'Read at indicatorlibrary.hqontario.ca.',
        ),
      ],
    },
    {
      id: 'answer',
      what: 'respond',
      time: days(30),
      from: 'received',
      target: 'goal',
      sources: [closing],
    },
    {
      id: 'late-answer',
      what: 'respond',
      time: days(60),
      from: 'received',
      target: 'goal',
      when: 'not-answered',
      sources: [closing],
    },
  ],
  pauses: [],
  letters: [
    {
      id: 'delegate',
      letter: 'acknowledgement',
      words: {en: 'the name of the person who handles it', es: 'el nombre de quien la atiende'},
      sources: [process],
    },
    {
      id: 'engagement',
      letter: 'acknowledgement',
      words: {en: 'how you can take part', es: 'cómo puede participar'},
      sources: [process],
    },
  ],
  bodies: [
    {
      id: 'patient-ombudsman',
      role: 'ombudsman',
      name: 'Patient Ombudsman',
      purpose: {
        en: 'It can look at what we did if our answer does not help.',
        es: 'Puede revisar lo que hicimos si nuestra respuesta no le ayuda.',
      },
      contact: {phone: 'patientOmbudsmanPhone'},
      access: 'after-hospital',
      sources: [
        cited('Excellent Care for All Act, 2010'),
        unverified(
          'Patient Ombudsman',
          'Whether it takes a complaint that the hospital has not answered.',
        ),
      ],
    },
  ],
  exclusions: [],
  anonymous: [process],
};

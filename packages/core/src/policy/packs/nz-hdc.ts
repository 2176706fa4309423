import {read, unverified} from '../cite.js';
import type {LetterElement, PolicyPack} from '../policy-pack.js';
import {months, workingDays} from '../policy-times.js';

const right10 = read(
  "Code of Health and Disability Services Consumers' Rights, Right 10",
  'Read as told by advocacy.org.nz and midwife.org.nz.',
);

const inAcknowledgement = (id: string, en: string, es: string): LetterElement => ({
  id,
  letter: 'acknowledgement',
  words: {en, es},
  sources: [right10],
});

/** Complaints under Right 10 of the code of New Zealand. */
export const nzHdc: PolicyPack = {
  id: 'nz-hdc',
  version: '1',
  jurisdiction: 'NZ',
  name: {en: 'New Zealand: Code of Rights, Right 10', es: 'Nueva Zelanda: código de derechos, 10'},
  matter: 'any',
  effective: {},
  sources: [right10],
  holidays: 'nz',
  settings: [],
  stages: [],
  clocks: [
    {
      id: 'acknowledge',
      what: 'acknowledge',
      time: workingDays(5),
      from: 'received',
      target: 'hard',
      unless: 'resolved',
      inWriting: true,
      sources: [right10],
    },
    {
      id: 'decide',
      what: 'decide',
      time: workingDays(10),
      from: 'acknowledged',
      target: 'hard',
      extension: {time: workingDays(20), needs: 'reasons-beyond', sources: [right10]},
      sources: [right10],
    },
    {
      id: 'progress',
      what: 'update',
      time: months(1),
      from: 'received',
      target: 'hard',
      repeats: true,
      sources: [right10],
    },
  ],
  pauses: [],
  letters: [
    inAcknowledgement('advocacy', 'who can help you to complain', 'quién puede ayudarle'),
    inAcknowledgement(
      'commissioner',
      'what the Health and Disability Commissioner can do',
      'qué puede hacer el Health and Disability Commissioner',
    ),
    inAcknowledgement(
      'routes',
      'the ways to complain, here and outside',
      'las formas de quejarse, aquí y fuera',
    ),
    {
      id: 'information',
      letter: 'final',
      words: {
        en: 'the facts we hold that bear on it',
        es: 'los datos que tenemos sobre el asunto',
      },
      sources: [right10],
    },
  ],
  bodies: [
    {
      id: 'hdc',
      role: 'ombudsman',
      name: 'Health and Disability Commissioner',
      purpose: {
        en: 'It looks into care that did not respect your rights.',
        es: 'Revisa si la atención que le dieron fue contra sus derechos.',
      },
      contact: {phone: 'hdcPhone'},
      access: 'any-time',
      sources: [
        right10,
        unverified('HDC', 'Whether it takes a complaint that the hospital has not answered.'),
      ],
    },
    {
      id: 'advocacy',
      role: 'advocacy',
      name: 'Nationwide Health and Disability Advocacy Service',
      purpose: {
        en: 'It helps you to complain. It is not part of the hospital.',
        es: 'Le ayuda a presentar la queja. No es parte del hospital.',
      },
      contact: {phone: 'advocacyPhone'},
      access: 'any-time',
      sources: [right10],
    },
  ],
  exclusions: [],
};

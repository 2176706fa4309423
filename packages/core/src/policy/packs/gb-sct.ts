import {cited, read, unverified} from '../cite.js';
import type {LetterElement, PolicyPack} from '../policy-pack.js';
import {months, workingDays} from '../policy-times.js';

const procedure = read(
  'NHS Scotland Model Complaints Handling Procedure',
  'Read at pass-scotland.org.uk and nhslothian.scot.',
);
const deck = read('NHS Scotland Model Complaints Handling Procedure', 'Read in study cards only.');

const inAcknowledgement = (id: string, en: string, es: string): LetterElement => ({
  id,
  letter: 'acknowledgement',
  words: {en, es},
  sources: [deck],
});

/** Complaints about the NHS in Scotland. */
export const gbSct: PolicyPack = {
  id: 'gb-sct',
  version: '1',
  jurisdiction: 'GB-SCT',
  name: {en: 'Scotland: NHS complaints procedure', es: 'Escocia: procedimiento de quejas del NHS'},
  matter: 'any',
  effective: {},
  sources: [procedure],
  holidays: 'gb-sct',
  settings: [],
  stages: [
    {id: 'stage-1', title: {en: 'Stage 1, early answer', es: 'Etapa 1, respuesta rápida'}},
    {id: 'stage-2', title: {en: 'Stage 2, full review', es: 'Etapa 2, revisión completa'}},
  ],
  clocks: [
    {
      id: 'early-answer',
      what: 'respond',
      time: workingDays(5),
      from: 'received',
      target: 'hard',
      stage: 'stage-1',
      extension: {time: workingDays(5), needs: 'reasons', sources: [deck]},
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
      extension: {needs: 'reasons', sources: [procedure]},
      sources: [procedure],
    },
  ],
  pauses: [],
  filing: {
    within: months(6),
    from: 'aware',
    atMost: months(12),
    override: true,
    sources: [cited('NHS Scotland Model Complaints Handling Procedure')],
  },
  letters: [
    inAcknowledgement('contacts', 'whom you can ask', 'a quién puede preguntar'),
    inAcknowledgement('advocacy', 'who can help you to complain', 'quién puede ayudarle'),
    inAcknowledgement('ombudsman', 'what the Ombudsman can do', 'qué puede hacer el Ombudsman'),
    {
      id: 'why-late',
      letter: 'interim',
      words: {en: 'why you are still waiting', es: 'por qué sigue esperando'},
      sources: [procedure],
    },
    {
      id: 'new-date',
      letter: 'interim',
      words: {en: 'the new date', es: 'la nueva fecha'},
      sources: [procedure],
    },
  ],
  bodies: [
    {
      id: 'spso',
      role: 'ombudsman',
      name: 'Scottish Public Services Ombudsman',
      purpose: {
        en: 'It can look at what we did if our answer does not help.',
        es: 'Puede revisar lo que hicimos si nuestra respuesta no le ayuda.',
      },
      contact: {phone: 'spsoPhone'},
      access: 'after-hospital',
      sources: [
        deck,
        unverified('SPSO', 'Whether it takes a complaint that the hospital has not answered.'),
      ],
    },
    {
      id: 'pass',
      role: 'advocacy',
      name: 'Patient Advice and Support Service',
      purpose: {
        en: 'It helps you to complain. It is not part of the hospital.',
        es: 'Le ayuda a presentar la queja. No es parte del hospital.',
      },
      contact: {phone: 'passPhone'},
      access: 'any-time',
      sources: [procedure],
    },
  ],
  exclusions: [],
};

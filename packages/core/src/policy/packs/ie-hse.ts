import {cited, read, unverified} from '../cite.js';
import type {LetterElement, PolicyPack} from '../policy-pack.js';
import {months, workingDays} from '../policy-times.js';

const stages = read('HSE, Your Service Your Say', 'Read at hse.ie (enabling feedback).');
const times = read(
  'HSE, Your Service Your Say; Health Act 2004, part 9',
  'Read at hse.ie (time frames).',
);

const inAnswer = (id: string, en: string, es: string): LetterElement => ({
  id,
  letter: 'final',
  words: {en, es},
  sources: [stages],
});

/** Complaints about the public health service of Ireland. */
export const ieHse: PolicyPack = {
  id: 'ie-hse',
  version: '1',
  jurisdiction: 'IE',
  name: {en: 'Ireland: Your Service Your Say', es: 'Irlanda: Your Service Your Say'},
  matter: 'any',
  effective: {},
  sources: [times],
  holidays: 'ie',
  settings: [],
  stages: [
    {id: 'stage-1', title: {en: 'Stage 1, on the spot', es: 'Etapa 1, en el momento'}},
    {id: 'stage-2', title: {en: 'Stage 2, full review', es: 'Etapa 2, revisión completa'}},
    {id: 'stage-3', title: {en: 'Stage 3, second look', es: 'Etapa 3, segunda revisión'}},
  ],
  clocks: [
    {
      id: 'on-the-spot',
      what: 'respond',
      // 48 hours and two working days are said side by side.
      time: workingDays(2),
      from: 'received',
      target: 'hard',
      stage: 'stage-1',
      sources: [stages],
    },
    {
      id: 'acknowledge',
      what: 'acknowledge',
      time: workingDays(5),
      from: 'received',
      target: 'hard',
      stage: 'stage-2',
      sources: [cited('SI 652/2006')],
    },
    {
      id: 'answer',
      what: 'respond',
      time: workingDays(30),
      from: 'acknowledged',
      target: 'hard',
      stage: 'stage-2',
      extension: {needs: 'reasons', sources: [times]},
      sources: [times],
    },
    {
      id: 'late',
      what: 'interim',
      time: workingDays(30),
      from: 'acknowledged',
      target: 'hard',
      stage: 'stage-2',
      when: 'not-answered',
      sources: [times],
    },
    {
      id: 'progress',
      what: 'update',
      time: workingDays(20),
      from: {dueOf: 'late'},
      target: 'hard',
      stage: 'stage-2',
      repeats: true,
      sources: [times],
    },
    {
      id: 'outer-goal',
      what: 'respond',
      time: months(6),
      from: 'received',
      target: 'goal',
      when: 'not-answered',
      stage: 'stage-2',
      sources: [
        times,
        unverified('HSE, Your Service Your Say', 'From which day the six months run.'),
      ],
    },
    {
      id: 'information',
      what: 'give-information',
      time: workingDays(10),
      from: 'asked',
      target: 'hard',
      stage: 'stage-2',
      sources: [times],
    },
    {
      id: 'second-look',
      what: 'respond',
      time: workingDays(20),
      from: 'stage-started',
      target: 'hard',
      stage: 'stage-3',
      sources: [stages],
    },
  ],
  pauses: [],
  filing: {
    within: months(12),
    from: 'event-or-aware',
    override: true,
    sources: [read('Health Act 2004, s 47', 'Read at revisedacts.lawreform.ie.')],
  },
  letters: [
    {
      id: 'why-late',
      letter: 'interim',
      words: {en: 'why you are still waiting', es: 'por qué sigue esperando'},
      sources: [times],
    },
    inAnswer('every-point', 'our answer to each point', 'nuestra respuesta a cada punto'),
    inAnswer('apology', 'that we are sorry, where we should be', 'una disculpa, si se debe'),
    inAnswer('actions', 'what we will do now', 'qué haremos ahora'),
  ],
  bodies: [
    {
      id: 'ombudsman',
      role: 'ombudsman',
      name: 'Office of the Ombudsman',
      purpose: {
        en: 'It can look at what we did if our answer does not help.',
        es: 'Puede revisar lo que hicimos si nuestra respuesta no le ayuda.',
      },
      contact: {phone: 'ombudsmanPhone'},
      access: 'after-hospital',
      sources: [
        cited('HSE, Your Service Your Say'),
        unverified('Ombudsman', 'Whether it takes a complaint that the hospital has not answered.'),
      ],
    },
    {
      id: 'children-ombudsman',
      role: 'ombudsman',
      name: 'Ombudsman for Children',
      purpose: {
        en: 'It does the same if the patient is a child.',
        es: 'Hace lo mismo si el paciente es menor de edad.',
      },
      contact: {phone: 'childrenOmbudsmanPhone'},
      access: 'after-hospital',
      sources: [
        cited('HSE, Your Service Your Say'),
        unverified('Ombudsman', 'Whether it takes a complaint that the hospital has not answered.'),
      ],
    },
  ],
  exclusions: [],
};

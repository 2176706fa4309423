import {cited, read, unverified} from '../cite.js';
import type {ExternalBody, FilingLimit, LetterElement, PolicyPack} from '../policy-pack.js';
import {months, workingDays} from '../policy-times.js';

const regulations = read(
  'SI 2011/704 (W. 108)',
  'Read in a written answer of the Senedd, WAQ76501.',
);
const amendment = read(
  'NHS Wales, Listening to People, from April 1, 2026',
  'Read at bma.org.uk and wired-gov.net.',
);
const unread = (open: string) =>
  unverified('NHS Wales, Listening to People, from April 1, 2026', open);

const filing: FilingLimit = {
  within: months(12),
  from: 'event-or-aware',
  override: true,
  sources: [cited('SI 2011/704 (W. 108)')],
};

const lateLetter: readonly LetterElement[] = [
  {
    id: 'why-late',
    letter: 'interim',
    words: {en: 'why you are still waiting', es: 'por qué sigue esperando'},
    sources: [regulations],
  },
  {
    id: 'when',
    letter: 'interim',
    words: {en: 'when you will get our answer', es: 'cuándo recibirá nuestra respuesta'},
    sources: [regulations],
  },
];

const bodies: readonly ExternalBody[] = [
  {
    id: 'psow',
    role: 'ombudsman',
    name: 'Public Services Ombudsman for Wales',
    purpose: {
      en: 'It can look at what we did if our answer does not help.',
      es: 'Puede revisar lo que hicimos si nuestra respuesta no le ayuda.',
    },
    contact: {phone: 'psowPhone'},
    access: 'after-hospital',
    sources: [
      cited('Public Services Ombudsman (Wales) Act 2019'),
      unverified('PSOW', 'Whether it takes a complaint that the hospital has not answered.'),
    ],
  },
  {
    id: 'llais',
    role: 'advocacy',
    name: 'Llais',
    purpose: {
      en: 'It helps you to complain. It is not part of the hospital.',
      es: 'Le ayuda a presentar la queja. No es parte del hospital.',
    },
    contact: {phone: 'llaisPhone'},
    access: 'any-time',
    sources: [cited('Health and Social Care (Quality and Engagement) (Wales) Act 2020')],
  },
];

/** Concerns about the NHS in Wales that came before April 1, 2026. */
export const gbWls2011: PolicyPack = {
  id: 'gb-wls',
  version: '1',
  jurisdiction: 'GB-WLS',
  name: {en: 'Wales: Putting Things Right (2011)', es: 'Gales: Putting Things Right (2011)'},
  matter: 'any',
  effective: {to: '2026-03-31'},
  sources: [regulations],
  holidays: 'gb-wls',
  settings: [],
  stages: [],
  clocks: [
    {
      id: 'answer',
      what: 'respond',
      time: workingDays(30),
      from: 'received',
      target: 'hard',
      extension: {inAll: months(6), needs: 'reasons', sources: [regulations]},
      sources: [
        regulations,
        unverified('SI 2011/704 (W. 108)', 'The time to acknowledge a concern was not read.'),
      ],
    },
  ],
  pauses: [],
  filing,
  letters: lateLetter,
  bodies,
  exclusions: [],
};

/** Concerns about the NHS in Wales, as the 2025 amendment has them. */
export const gbWls: PolicyPack = {
  ...gbWls2011,
  version: '2',
  name: {en: 'Wales: Listening to People (2026)', es: 'Gales: Listening to People (2026)'},
  effective: {from: '2026-04-01'},
  sources: [amendment],
  stages: [
    {id: 'early', title: {en: 'Stage 1, early answer', es: 'Etapa 1, respuesta rápida'}},
    {id: 'investigation', title: {en: 'Stage 2, full review', es: 'Etapa 2, revisión completa'}},
  ],
  clocks: [
    {
      id: 'acknowledge',
      what: 'acknowledge',
      time: workingDays(5),
      from: 'received',
      target: 'hard',
      sources: [unread('Said to be 5 working days.')],
    },
    {
      id: 'early-answer',
      what: 'respond',
      time: workingDays(10),
      from: 'received',
      target: 'hard',
      stage: 'early',
      sources: [unread('Said to be 10 working days.')],
    },
    {
      id: 'answer',
      what: 'respond',
      time: workingDays(30),
      from: 'received',
      target: 'hard',
      stage: 'investigation',
      extension: {inAll: months(6), needs: 'reasons', sources: [regulations]},
      sources: [
        regulations,
        unread('30 working days are those of 2011. They are said to be tightened.'),
      ],
    },
  ],
  letters: [
    {
      id: 'listening',
      letter: 'acknowledgement',
      words: {
        en: 'that you can talk it over with us',
        es: 'que puede hablarlo con nosotros',
      },
      sources: [amendment],
    },
    {
      id: 'advocacy',
      letter: 'acknowledgement',
      words: {
        en: 'where to get help, and help with the law',
        es: 'dónde recibir ayuda, también legal',
      },
      sources: [amendment],
    },
    ...lateLetter,
  ],
};

import {cited, read} from '../cite.js';
import type {LetterElement, PolicyPack} from '../policy-pack.js';
import {days, months, workingDays} from '../policy-times.js';

const acknowledging = read('SI 2009/309, reg 13', 'Read as told by themdu.com.');
const answering = read('SI 2009/309, reg 14', 'Read as told by two sites that quote it.');
const answerHolds = [
  cited('SI 2009/309, reg 14'),
  read('SI 2012/3094, reg 29 and part 5', 'The same words in the regulations beside it.'),
];

const inAnswer = (id: string, en: string, es: string): LetterElement => ({
  id,
  letter: 'final',
  words: {en, es},
  sources: answerHolds,
});

/** Complaints about the NHS in England. */
export const gbEng: PolicyPack = {
  id: 'gb-eng',
  version: '1',
  jurisdiction: 'GB-ENG',
  name: {en: 'England: NHS complaints regulations', es: 'Inglaterra: reglamento de quejas del NHS'},
  matter: 'any',
  effective: {},
  sources: [read('SI 2009/309', 'Read as told by themdu.com.')],
  // Saturdays, Sundays, Christmas Day, Good Friday and bank holidays are left out (SI 2012/3094, reg 29, parallel text).
  holidays: 'gb-eng',
  settings: [],
  stages: [],
  clocks: [
    {
      id: 'acknowledge',
      what: 'acknowledge',
      time: workingDays(3),
      from: 'received',
      target: 'hard',
      sources: [acknowledging],
    },
    {
      id: 'plan',
      what: 'respond',
      time: 'agreed',
      from: 'received',
      target: 'hard',
      sources: [answering],
    },
    {
      id: 'answer',
      what: 'respond',
      time: months(6),
      from: 'received',
      target: 'hard',
      inWriting: true,
      extension: {needs: 'agreement', sources: [answering]},
      sources: [answering],
    },
    {
      id: 'late',
      what: 'interim',
      time: months(6),
      from: 'received',
      target: 'hard',
      when: 'not-answered',
      inWriting: true,
      sources: [
        answering,
        read('SI 2012/3094, reg 29 and part 5', 'The same words in the regulations beside it.'),
      ],
    },
    {
      id: 'regulator-summary',
      what: 'give-information',
      time: days(28),
      from: 'asked',
      target: 'hard',
      towards: 'cqc',
      sources: [
        read(
          'Health and Social Care Act 2008 (Regulated Activities) Regulations 2014, reg 16',
          'The draft was read. It does not say which days; they are counted as calendar days.',
        ),
      ],
    },
  ],
  pauses: [],
  filing: {
    within: months(12),
    from: 'event-or-aware',
    override: true,
    sources: [cited('SI 2009/309, reg 12')],
  },
  letters: [
    {
      id: 'why-late',
      letter: 'interim',
      words: {en: 'why you are still waiting', es: 'por qué sigue esperando'},
      sources: [answering],
    },
    inAnswer('how-considered', 'how we looked into it', 'cómo la investigamos'),
    inAnswer('conclusions', 'what we found', 'qué encontramos'),
    inAnswer('remedial-action', 'what we have put right', 'qué hemos corregido'),
    inAnswer(
      'ombudsman',
      'that you can go to the Ombudsman, and how',
      'que puede acudir al Ombudsman, y cómo',
    ),
    inAnswer(
      'signature',
      'the name of the person in charge who signed it',
      'qué persona responsable la firmó',
    ),
  ],
  bodies: [
    {
      id: 'phso',
      role: 'ombudsman',
      name: 'Parliamentary and Health Service Ombudsman',
      purpose: {
        en: 'It can look at what we did if our answer does not help.',
        es: 'Puede revisar lo que hicimos si nuestra respuesta no le ayuda.',
      },
      contact: {phone: 'phsoPhone'},
      access: 'after-hospital',
      sources: [cited('SI 2009/309, reg 14')],
    },
    {
      id: 'advocacy',
      role: 'advocacy',
      name: {field: 'advocacyName'},
      purpose: {
        en: 'It helps you to complain. It is not part of the hospital.',
        es: 'Le ayuda a presentar la queja. No es parte del hospital.',
      },
      contact: {phone: 'advocacyPhone'},
      access: 'any-time',
      sources: [cited('SI 2009/309, reg 13')],
    },
    {
      id: 'cqc',
      role: 'regulator',
      name: 'Care Quality Commission',
      purpose: {
        en: 'It checks hospitals. It can ask us for a list of the complaints we got.',
        es: 'Revisa los hospitales. Puede pedirnos una lista de las quejas que recibimos.',
      },
      contact: {phone: 'cqcPhone'},
      access: 'never',
      sources: [
        read(
          'Health and Social Care Act 2008 (Regulated Activities) Regulations 2014, reg 16',
          'The draft was read.',
        ),
      ],
    },
  ],
  spoken: [acknowledging],
  exclusions: [
    {
      id: 'settled-by-next-working-day',
      meaning: 'A spoken complaint that is settled by the end of the next working day.',
      spoken: true,
      settledWithin: workingDays(1),
      sources: [read('SI 2009/309, reg 8', 'Read as told by themdu.com.')],
    },
  ],
  retention: {years: 10, source: cited('NHS Records Management Code of Practice')},
};

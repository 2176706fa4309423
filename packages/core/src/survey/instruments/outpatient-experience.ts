import {
  bestShare,
  communication,
  information,
  listening,
  meanOverQuestions,
  nothingIsRequired,
  overall,
  overallMeasures,
  pain,
  reason,
  respect,
} from './experience-questions.js';
import type {Instrument} from './instrument.js';
import {defineQuestionnaire, scaleQuestion} from './question.js';
import {howWell} from './scale.js';

const topics = [
  scaleQuestion(
    'booking',
    {
      en: 'How well did it work to book your visit?',
      es: '¿Qué tan bien le fue al pedir su cita?',
      ar: 'كيف كان حجز موعدكم؟',
    },
    {scale: howWell, mayNotApply: true},
  ),
  scaleQuestion(
    'waiting',
    {
      en: 'How well did we keep your wait short?',
      es: '¿Qué tan bien evitamos que esperara mucho?',
      ar: 'كيف كان حرصنا على ألا تنتظروا طويلًا؟',
    },
    {scale: howWell},
  ),
  listening,
  communication,
  respect,
  information,
  pain,
  scaleQuestion(
    'cleanliness',
    {
      en: 'How well did we keep the place clean?',
      es: '¿Qué tan bien mantuvimos limpio el lugar?',
      ar: 'كيف كان حفاظنا على نظافة المكان؟',
    },
    {scale: howWell},
  ),
  scaleQuestion(
    'discharge',
    {
      en: 'How well did we tell you what to do at home?',
      es: '¿Qué tan bien le dijimos qué hacer en casa?',
      ar: 'كيف كان شرحنا لكم لما يجب فعله في المنزل؟',
    },
    {scale: howWell, mayNotApply: true},
  ),
];
const linkIds = topics.map(({linkId}) => linkId);

/** A visit without a night's stay, topic by topic. */
export const instrument: Instrument = {
  purpose:
    'For clinics, day surgery, tests and emergency visits without a stay. Each topic by the share of its best answer; all of them by their mean from 0 to 100.',
  settings: ['outpatient', 'emergency'],
  questionnaire: defineQuestionnaire({
    id: 'outpatient-experience',
    name: 'OutpatientExperience',
    title: {en: 'Your visit', es: 'Su visita', ar: 'زيارتكم'},
    items: [nothingIsRequired, ...topics, overall, reason],
  }),
  measures: [...overallMeasures, meanOverQuestions(linkIds), ...linkIds.map(bestShare)],
};

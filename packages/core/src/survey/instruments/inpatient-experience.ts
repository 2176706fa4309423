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
  listening,
  communication,
  respect,
  information,
  scaleQuestion(
    'waiting',
    {
      en: 'How well did we keep waits short?',
      es: '¿Qué tan bien evitamos las esperas largas?',
      ar: 'كيف كان حرصنا على ألا تنتظروا طويلًا؟',
    },
    {scale: howWell, mayNotApply: true},
  ),
  scaleQuestion(
    'cleanliness',
    {
      en: 'How well did we keep the ward clean?',
      es: '¿Qué tan bien mantuvimos limpia la sala?',
      ar: 'كيف كان حفاظنا على نظافة القسم؟',
    },
    {scale: howWell},
  ),
  pain,
  scaleQuestion(
    'discharge',
    {
      en: 'How well did we get you ready to go home?',
      es: '¿Qué tan bien le preparamos para volver a casa?',
      ar: 'كيف كان إعدادنا لكم للعودة إلى المنزل؟',
    },
    {scale: howWell, mayNotApply: true},
  ),
];
const linkIds = topics.map(({linkId}) => linkId);

/** A stay in hospital, topic by topic. */
export const instrument: Instrument = {
  purpose:
    'For people who stayed at least a night. Each topic by the share of its best answer; all of them by their mean from 0 to 100. Words and scales differ from HCAHPS on purpose, so that asking does not influence that survey; its official results are imported, never asked for.',
  settings: ['inpatient'],
  questionnaire: defineQuestionnaire({
    id: 'inpatient-experience',
    name: 'InpatientExperience',
    title: {
      en: 'Your time on the ward',
      es: 'Su tiempo en la sala',
      ar: 'فترة إقامتكم في القسم',
    },
    items: [nothingIsRequired, ...topics, overall, reason],
  }),
  measures: [...overallMeasures, meanOverQuestions(linkIds), ...linkIds.map(bestShare)],
};

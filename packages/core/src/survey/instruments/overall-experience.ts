import {overall, overallMeasures, reason} from './experience-questions.js';
import type {Instrument} from './instrument.js';
import {defineQuestionnaire} from './question.js';

/** How was it, and why: one question and room for the reason. */
export const instrument: Instrument = {
  purpose:
    'The shortest survey there is: one tap, and words for those who want to say more. The shares of the two best and of the two worst answers show where it stands; the reasons show what to do.',
  settings: ['inpatient', 'outpatient', 'emergency'],
  questionnaire: defineQuestionnaire({
    id: 'overall-experience',
    name: 'OverallExperience',
    title: {en: 'How was your care?', es: '¿Cómo fue su atención?', ar: 'كيف كانت رعايتكم؟'},
    items: [overall, reason],
  }),
  measures: overallMeasures,
};

import {reason} from './experience-questions.js';
import type {Instrument} from './instrument.js';
import {defineQuestionnaire, scaleQuestion} from './question.js';
import {codesOf, howHappy} from './scale.js';

/** Customer satisfaction (CSAT): how happy people are with one visit. */
export const instrument: Instrument = {
  purpose:
    'For right after one contact. Scored as customer satisfaction: the share of the two best of five answers.',
  settings: ['inpatient', 'outpatient', 'emergency'],
  questionnaire: defineQuestionnaire({
    id: 'satisfaction',
    name: 'Satisfaction',
    title: {en: 'How did it go?', es: '¿Cómo le fue?', ar: 'كيف كانت تجربتكم؟'},
    items: [
      scaleQuestion(
        'satisfaction',
        {
          en: 'How happy are you with the help you got today?',
          es: '¿Qué tan a gusto quedó con la ayuda de hoy?',
          ar: 'ما مدى رضاكم عن المساعدة التي تلقيتموها اليوم؟',
        },
        {scale: howHappy},
      ),
      reason,
    ],
  }),
  measures: [
    {id: 'satisfied', kind: 'satisfaction', linkId: 'satisfaction', scale: codesOf(howHappy)},
  ],
};

import {reason} from './experience-questions.js';
import type {Instrument} from './instrument.js';
import {defineQuestionnaire, scaleQuestion} from './question.js';
import {agreement, codesOf} from './scale.js';

/** Effort (CES): how easy it was to get something done. */
export const instrument: Instrument = {
  purpose:
    'For errands: booking, billing, records, getting an answer. Scored as customer effort: the mean from 1 to 5, more being easier, and the share that agrees.',
  settings: ['inpatient', 'outpatient', 'emergency'],
  questionnaire: defineQuestionnaire({
    id: 'effort',
    name: 'Effort',
    title: {en: 'Was it easy?', es: '¿Fue fácil?', ar: 'هل كان الأمر سهلًا؟'},
    items: [
      scaleQuestion(
        'effort',
        {
          en: 'Do you agree or not: I got what I needed with little effort.',
          es: '¿Está de acuerdo o no? Logré lo que buscaba sin mucho esfuerzo.',
          ar: 'هل توافقون أم لا: حصلت على ما أحتاجه بجهد قليل.',
        },
        {scale: agreement},
      ),
      reason,
    ],
  }),
  measures: [
    {
      id: 'effort',
      kind: 'effort',
      linkId: 'effort',
      scale: codesOf(agreement),
      agree: ['agree', 'fully'],
    },
  ],
};

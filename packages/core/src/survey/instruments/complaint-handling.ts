import {reason} from './experience-questions.js';
import type {Instrument} from './instrument.js';
import {defineQuestionnaire, scaleQuestion} from './question.js';
import {codesOf, howFar, howHappy} from './scale.js';

/** The closing question after a complaint: is it solved, and were you dealt with well. */
export const instrument: Instrument = {
  purpose:
    'Asked once, when a case is closed, of everyone who complained. Whether it is solved and how people were dealt with are two things: someone can be refused and still feel heard. "No" is an answer to act on.',
  settings: ['complaint'],
  questionnaire: defineQuestionnaire({
    id: 'complaint-handling',
    name: 'ComplaintHandling',
    title: {
      en: 'How did we deal with your complaint?',
      es: '¿Cómo atendimos su queja?',
      ar: 'كيف تعاملنا مع شكواكم؟',
    },
    items: [
      scaleQuestion(
        'solved',
        {en: 'Is your problem solved?', es: '¿Se resolvió su problema?', ar: 'هل حُلت مشكلتكم؟'},
        {scale: howFar},
      ),
      scaleQuestion(
        'handling',
        {
          en: 'How happy are you with the way we dealt with it?',
          es: '¿Qué tan a gusto quedó con la forma en que le atendimos?',
          ar: 'ما مدى رضاكم عن طريقة تعاملنا معها؟',
        },
        {scale: howHappy},
      ),
      reason,
    ],
  }),
  measures: [
    {id: 'solved', kind: 'top-box', linkId: 'solved', scale: codesOf(howFar)},
    {id: 'satisfied', kind: 'satisfaction', linkId: 'handling', scale: codesOf(howHappy)},
  ],
};

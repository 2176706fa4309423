import type {Instrument} from './instrument.js';
import {defineQuestionnaire, scaleQuestion} from './question.js';
import {codesOf, howMuch} from './scale.js';

const questions = [
  {
    linkId: 'kindness',
    texts: {
      en: 'Are staff kind to you?',
      es: '¿Le trata con cariño el personal?',
      ar: 'هل يعاملكم الموظفون بلطف؟',
    },
  },
  {
    linkId: 'knowing',
    texts: {
      en: 'Do you know what comes next in your care?',
      es: '¿Sabe qué sigue en su atención?',
      ar: 'هل تعرفون ما الخطوة التالية في رعايتكم؟',
    },
  },
  {
    linkId: 'help',
    texts: {
      en: 'Do you get help when you need it?',
      es: '¿Recibe ayuda cuando la necesita?',
      ar: 'هل تحصلون على المساعدة عندما تحتاجونها؟',
    },
  },
  {
    linkId: 'safety',
    texts: {
      en: 'Do you feel safe here?',
      es: '¿Se siente a salvo aquí?',
      ar: 'هل تشعرون بالأمان هنا؟',
    },
  },
] as const;

/** Four quick questions while someone is still here, so that things can be put right. */
export const instrument: Instrument = {
  purpose:
    'For tablets and rounds, during care. Each question from 0 to 100, and the mean of the four. A low answer is a reason to go and see the person, not a statistic.',
  settings: ['inpatient', 'outpatient', 'emergency'],
  questionnaire: defineQuestionnaire({
    id: 'point-of-care-pulse',
    name: 'PointOfCarePulse',
    title: {en: 'How is it going?', es: '¿Cómo va todo?', ar: 'كيف تسير الأمور؟'},
    items: questions.map(({linkId, texts}) => scaleQuestion(linkId, texts, {scale: howMuch})),
  }),
  measures: [
    {
      id: 'pulse',
      kind: 'composite',
      items: questions.map(({linkId}) => ({
        id: linkId,
        kind: 'linear-mean',
        linkId,
        scale: codesOf(howMuch),
        points: [0, 1, 2, 3],
      })),
    },
  ],
};

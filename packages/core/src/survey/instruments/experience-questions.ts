import type {Measure} from '../../report/measure.js';
import type {QuestionnaireItem} from '../questionnaire.js';
import {reasonQuestion, scaleQuestion, sentence} from './question.js';
import {codesOf, howGood, howWell} from './scale.js';

/** Says at the start of a longer survey that nothing must be answered. */
export const nothingIsRequired: QuestionnaireItem = sentence('start', {
  en: 'You can skip any question. Your care stays the same, whatever you say.',
  es: 'Puede dejar sin contestar lo que quiera. Su atención será la misma, diga lo que diga.',
  ar: 'يمكنكم ترك أي سؤال. لن تتغير رعايتكم مهما كانت إجاباتكم.',
});

export const listening: QuestionnaireItem = scaleQuestion(
  'listening',
  {
    en: 'How well did staff listen to you?',
    es: '¿Qué tan bien le escuchó el personal?',
    ar: 'كيف كان استماع الموظفين إليكم؟',
  },
  {scale: howWell},
);

export const communication: QuestionnaireItem = scaleQuestion(
  'communication',
  {
    en: 'How well did you understand what staff told you?',
    es: '¿Qué tan bien entendió lo que le dijo el personal?',
    ar: 'كيف كان فهمكم لما قاله لكم الموظفون؟',
  },
  {scale: howWell},
);

export const respect: QuestionnaireItem = scaleQuestion(
  'respect',
  {
    en: 'How well did staff respect your wishes?',
    es: '¿Qué tan bien respetó el personal sus deseos?',
    ar: 'كيف كان احترام الموظفين لرغباتكم؟',
  },
  {scale: howWell},
);

export const information: QuestionnaireItem = scaleQuestion(
  'information',
  {
    en: 'How well did we tell you what would happen next?',
    es: '¿Qué tan bien le dijimos qué iba a pasar después?',
    ar: 'كيف كان شرحنا لكم لما سيحدث بعد ذلك؟',
  },
  {scale: howWell},
);

export const pain: QuestionnaireItem = scaleQuestion(
  'pain',
  {
    en: 'How well did we help you with pain?',
    es: '¿Qué tan bien le ayudamos con el dolor?',
    ar: 'كيف كانت مساعدتنا لكم في تخفيف الألم؟',
  },
  {scale: howWell, mayNotApply: true},
);

export const overall: QuestionnaireItem = scaleQuestion(
  'overall',
  {
    en: 'All in all, how was your care?',
    es: 'En general, ¿cómo fue su atención?',
    ar: 'بشكل عام، كيف كانت رعايتكم؟',
  },
  {scale: howGood},
);

export const reason: QuestionnaireItem = reasonQuestion('reason', {
  en: 'What is the main reason for your answer? You can leave this blank. Please leave out names.',
  es: '¿Cuál es la razón principal? Puede dejarlo en blanco. Por favor, no ponga nombres.',
  ar: 'ما السبب الأهم لإجابتكم؟ يمكنكم ترك هذا فارغًا. يرجى عدم ذكر أسماء.',
});

/** The share of the best answer to a question on how well something was done. */
export function bestShare(linkId: string): Measure {
  return {id: `${linkId}-top`, kind: 'top-box', linkId, scale: codesOf(howWell)};
}

/** The mean, from 0 to 100, over several questions on how well something was done. */
export function meanOverQuestions(linkIds: readonly string[]): Measure {
  return {
    id: 'experience',
    kind: 'composite',
    title: 'Experience, all topics',
    items: linkIds.map((linkId) => ({
      id: linkId,
      kind: 'linear-mean',
      linkId,
      scale: codesOf(howWell),
    })),
  };
}

/** The share of the two best answers to how the care was, and of the two worst. */
export const overallMeasures: readonly Measure[] = [
  {
    id: 'overall-good',
    kind: 'top-box',
    title: 'Care was good or very good',
    linkId: 'overall',
    scale: codesOf(howGood),
    box: ['good', 'very-good'],
  },
  {
    id: 'overall-bad',
    kind: 'bottom-box',
    title: 'Care was bad or very bad',
    linkId: 'overall',
    scale: codesOf(howGood),
    box: ['very-bad', 'bad'],
  },
];

import {nothingIsRequired} from './experience-questions.js';
import type {Instrument} from './instrument.js';
import {defineQuestionnaire, scaleQuestion} from './question.js';
import {codesOf, howFar} from './scale.js';
import type {Texts} from './texts.js';

/** Each is asked so that "yes" means that all was well. */
const questions: Readonly<Record<string, Texts>> = {
  introduction: {
    en: 'Did you know who was looking after you?',
    es: '¿Sabía quién le atendía?',
    ar: 'هل كنتم تعرفون من يعتني بكم؟',
  },
  listening: {
    en: 'Could you say all you wanted to say?',
    es: '¿Pudo decir todo lo que quería?',
    ar: 'هل استطعتم قول كل ما تريدون؟',
  },
  answers: {
    en: 'Did you get answers that made sense to you?',
    es: '¿Le dieron respuestas que entendió?',
    ar: 'هل حصلتم على إجابات واضحة لكم؟',
  },
  deciding: {
    en: 'Did you have your say in your care?',
    es: '¿Tomaron en cuenta lo que usted quería?',
    ar: 'هل كان لكم رأي في رعايتكم؟',
  },
  dignity: {
    en: 'Did staff treat you as a person?',
    es: '¿Le trató el personal como persona?',
    ar: 'هل عاملكم الموظفون بكرامة؟',
  },
  privacy: {
    en: 'Did you have privacy when you needed it?',
    es: '¿Tuvo privacidad cuando la necesitó?',
    ar: 'هل توفرت لكم الخصوصية عند حاجتكم إليها؟',
  },
  help: {
    en: 'Did help come in good time?',
    es: '¿Llegó a tiempo la ayuda?',
    ar: 'هل وصلت المساعدة في الوقت المناسب؟',
  },
  pain: {
    en: 'Was your pain eased?',
    es: '¿Le aliviaron el dolor?',
    ar: 'هل خُفف ألمكم؟',
  },
  worries: {
    en: 'Was there someone to share your worries with?',
    es: '¿Hubo alguien con quien hablar de lo que le preocupaba?',
    ar: 'هل وجدتم من تتحدثون معه عما يقلقكم؟',
  },
  family: {
    en: 'Were the people close to you kept up to date?',
    es: '¿Se mantuvo al tanto a sus seres queridos?',
    ar: 'هل أُبلغ المقربون منكم بما يحدث؟',
  },
  medicines: {
    en: 'Did you know what your medicines were for?',
    es: '¿Sabía para qué eran sus medicinas?',
    ar: 'هل كنتم تعرفون فائدة أدويتكم؟',
  },
  agreement: {
    en: 'Did all staff tell you the same thing?',
    es: '¿Le dijo lo mismo todo el personal?',
    ar: 'هل قال لكم كل الموظفين الشيء نفسه؟',
  },
  cleanliness: {
    en: 'Was the place clean?',
    es: '¿Estaba limpio el lugar?',
    ar: 'هل كان المكان نظيفًا؟',
  },
  'next-steps': {
    en: 'Did you know what would happen next?',
    es: '¿Sabía qué iba a pasar después?',
    ar: 'هل كنتم تعرفون ما سيحدث بعد ذلك؟',
  },
  'help-at-home': {
    en: 'Did you know who to call if things got worse at home?',
    es: '¿Sabía a quién llamar si en casa se ponía peor?',
    ar: 'هل كنتم تعرفون بمن تتصلون إذا ساءت الأمور في المنزل؟',
  },
};

/** Fifteen things that can go wrong, and how many of them did. */
export const instrument: Instrument = {
  purpose:
    'For finding what to mend. Each answer but "yes" is a problem; the score is how many of 15 a person had, on average, and each problem has its own share. What does not apply counts neither way; who answered fewer than 10 has no score. Not comparable with the PPE-15, whose wording differs.',
  settings: ['inpatient', 'outpatient', 'emergency'],
  questionnaire: defineQuestionnaire({
    id: 'problem-score',
    name: 'ProblemScore',
    title: {en: 'What went well?', es: '¿Qué salió bien?', ar: 'ما الذي سار على ما يرام؟'},
    items: [
      nothingIsRequired,
      ...Object.entries(questions).map(([linkId, texts]) =>
        scaleQuestion(linkId, texts, {scale: howFar, mayNotApply: true}),
      ),
    ],
  }),
  measures: [
    {
      id: 'problems',
      kind: 'problem-score',
      items: Object.keys(questions).map((linkId) => ({
        linkId,
        scale: codesOf(howFar),
        problems: ['no', 'partly'],
      })),
      leastAnswered: 10,
    },
  ],
};

import {reason} from './experience-questions.js';
import type {Instrument} from './instrument.js';
import {defineQuestionnaire} from './question.js';
import {translationsOf, type Texts} from './texts.js';

const question: Texts = {
  en: 'How likely are you to speak well of us to people you know? 0 means not likely. 10 means very likely.',
  es: '¿Qué tan probable es que hable bien de nosotros? El 0 es nada probable. El 10 es muy probable.',
  ar: 'ما مدى احتمال أن تنصحوا معارفكم بنا؟ 0 تعني غير محتمل أبدًا، و10 تعني محتمل جدًا.',
};

/** Would you send someone here: a number from 0 to 10, and room for the reason. */
export const instrument: Instrument = {
  purpose:
    'Scored as a net promoter score: the share of 9 and 10 less the share of 0 to 6. Not for inpatients: their official survey asks them for a recommendation and a number from 0 to 10, and must not be rehearsed.',
  settings: ['outpatient', 'emergency'],
  questionnaire: defineQuestionnaire({
    id: 'likelihood-to-recommend',
    name: 'LikelihoodToRecommend',
    title: {
      en: 'Would you tell others about us?',
      es: '¿Hablaría de nosotros a otras personas?',
      ar: 'هل تنصحون الآخرين بنا؟',
    },
    items: [
      {
        linkId: 'recommend',
        text: question.en,
        _text: translationsOf(question),
        type: 'choice',
        answerOption: Array.from({length: 11}, (_, valueInteger) => ({valueInteger})),
      },
      reason,
    ],
  }),
  measures: [{id: 'net-promoter', kind: 'net-promoter', linkId: 'recommend'}],
};

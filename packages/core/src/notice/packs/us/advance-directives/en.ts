import type {NoticeText} from '../../../notice.js';
import {noPunishment} from '../no-punishment.js';

/** The advance-directive information in English. */
export const en: NoticeText = {
  status: 'draft',
  title: 'Planning your care ahead: advance directives',
  sections: {
    about: {
      heading: 'What an advance directive is',
      statements: {
        what: 'One day you may be too ill to say what care you want. An **advance directive** is a paper that says it for you. You write it ahead of time.',
        kinds:
          'There are two main kinds:\n\n- A **living will** says what care you want and what you do not want.\n- A **power of attorney for health care** names a person who decides when you cannot.',
      },
    },
    'your-choice': {
      heading: 'It is your choice',
      statements: {
        'accept-or-refuse':
          'You have rights under the law of your state. You decide on your own care. You can say yes or no to treatment or surgery.',
        'make-one': 'You can make an advance directive. You do not have to.',
        'not-a-condition':
          'You get care here with or without one. We may not treat you worse either way.',
      },
    },
    'state-law': {
      heading: 'The law of your state',
      statements: {
        law: 'This is what the law of our state says.\n\n{stateLawEn}',
      },
    },
    'our-policy': {
      heading: 'What we do here',
      statements: {
        follow: 'At {hospital} we follow an advance directive as the law of the state says.',
        limits:
          'Some hospitals and some doctors do not give some kinds of care, for reasons of conscience. This is how it is here.\n\n{limitsEn}',
      },
    },
    'two-questions': {
      heading: 'Two questions for you',
      statements: {
        'do-you-have-one': '**Do you have an advance directive?** Please tell us yes or no.',
        'do-we-have-a-copy':
          '**Do we have a copy?** If not, please bring one or ask someone to bring it. Without it we may not know what you want.',
        'written-down':
          'We must note in your medical record if you have an advance directive or not.',
      },
    },
    'too-ill': {
      heading: 'If you are too ill when you come in',
      statements: {
        'family-first':
          'Then we can give this notice to your family or to the person who decides for you.',
        'you-later': 'Once you are well enough, we must give it to you too.',
      },
    },
    'talk-to-us': {
      heading: 'Talk with us',
      statements: {
        'whom-to-ask':
          'Do you have questions, or do you want to make or change an advance directive? Call {patientRelationsPhone}. Or write or come to: {patientRelationsAddress}. Talk with your doctor and the people close to you too.',
      },
    },
    'file-directly': {
      heading: 'If we do not follow these rules',
      statements: {
        'state-agency':
          'You can complain straight to the state at any time. You do not have to tell us first. {stateAgency}. Phone: {stateAgencyPhone}. Write to: {stateAgencyAddress}.',
      },
    },
    'no-punishment': noPunishment.en,
  },
};

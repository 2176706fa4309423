import type {NoticeText} from '../../../notice.js';
import {noPunishment} from '../no-punishment.js';

/** What stands beside the change-of-status notice in English. */
export const en: NoticeText = {
  status: 'draft',
  title: 'Medicare Change of Status Notice: in short',
  sections: {
    about: {
      heading: 'About the form',
      statements: {
        'the-form':
          'You came to {hospital} as an **inpatient**. Now we have changed you to an **outpatient** whom doctors watch. So you get a form from Medicare.',
        'not-this-page':
          'Please read the form. This page only helps you with it. The form is what counts.',
      },
    },
    'what-it-means': {
      heading: 'What it means for you',
      statements: {
        bill: 'Your bill may change. It may be more or less than before. It depends on your share of the cost under Part B.',
        'nursing-facility': 'Medicare will not pay for a skilled nursing home after this stay.',
        'no-part-b': 'If you do not have Part B, you may have to pay for the whole stay.',
      },
    },
    appeal: {
      heading: 'If you do not agree',
      statements: {
        right:
          'You can ask for a fast review. This is called an **appeal**. It is done from outside the hospital. Call {qioName} at {qioPhone}.',
        when: 'Call as soon as you can, and before you leave.',
        'how-long':
          'They will ask you what you think and look at your records. You do not have to write. They mostly let you know within one or two days.',
        'if-they-agree-with-you':
          'They may say that we were wrong. Then Medicare may pay for a skilled nursing home. You pay what an inpatient pays.',
        'if-they-do-not':
          'They may say that we were right. Then Medicare will not pay for a skilled nursing home. You pay your share under Part B.',
      },
    },
    signing: {
      heading: 'When we ask you to sign',
      statements: {
        explained: 'We must explain the form to you and answer what you ask.',
        'only-that-you-got-it':
          'You sign that you got the form and that you understand it. It does not mean that you agree.',
      },
    },
    'file-directly': {
      heading: 'You can call them directly',
      statements: {
        reviewer:
          'You do not have to ask us first. You can call {qioName} at any time. Phone: {qioPhone}.',
      },
    },
    'no-punishment': noPunishment.en,
  },
};

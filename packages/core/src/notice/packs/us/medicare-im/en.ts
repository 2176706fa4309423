import type {NoticeText} from '../../../notice.js';
import {noPunishment} from '../no-punishment.js';

/** What stands beside the Important Message in English. */
export const en: NoticeText = {
  status: 'draft',
  title: 'Important Message from Medicare: in short',
  sections: {
    about: {
      heading: 'About the form',
      statements: {
        'the-form':
          'You have Medicare and you are staying at {hospital}. So you get a form from Medicare. It is called the Important Message from Medicare.',
        'not-this-page':
          'Please read the form. This page only helps you with it. The form is what counts.',
      },
    },
    'your-rights': {
      heading: 'Your rights while you are here',
      statements: {
        'care-you-need':
          'You have the right to the hospital care that you need and that Medicare covers. This goes for care after you leave too.',
        'take-part':
          'You have the right to take part when your stay is decided, and to know who will pay.',
        'report-quality': 'If you worry about how good your care is, you can report it.',
      },
    },
    'if-it-is-too-soon': {
      heading: 'If you feel it is too soon to leave',
      statements: {
        'ask-for-review':
          'You can ask for a review. Someone from outside the hospital will look at your case. Call {qioName} at {qioPhone}.',
        when: 'Call no later than the day you are to leave, and before you leave.',
        cost: 'If you call in time, you do not pay for more days while they decide. You still pay what you would pay in any case, such as your share of the cost. If they say that you can go, you start to pay at noon of the next day.',
        later:
          'If you call late, they may still look at it. But you may have to pay for those days.',
      },
    },
    signing: {
      heading: 'When we ask you to sign',
      statements: {
        'only-that-you-got-it':
          'You sign that you got the form and that you understand it. It does not mean that you want to leave.',
        'you-may-refuse': 'You can refuse to sign. Then we write down that you did, and the date.',
        'second-copy':
          'You get a copy once more before you leave. If you signed within two days of leaving, there may be no second copy.',
      },
    },
    'file-directly': {
      heading: 'You can call them directly',
      statements: {
        reviewer:
          'You do not have to ask us first. You can call {qioName} at any time. They check care for Medicare. Phone: {qioPhone}.',
      },
    },
    'no-punishment': noPunishment.en,
  },
};

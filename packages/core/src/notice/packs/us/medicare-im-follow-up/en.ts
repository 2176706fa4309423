import type {NoticeText} from '../../../notice.js';
import {noPunishment} from '../no-punishment.js';

/** What stands beside the second copy in English. */
export const en: NoticeText = {
  status: 'draft',
  title: 'Important Message from Medicare: your copy before you leave',
  sections: {
    about: {
      heading: 'Why you get this again',
      statements: {
        'once-more':
          'You will leave {hospital} soon. So you get the Important Message from Medicare once more. It is the form you signed when you came. The form is what counts.',
      },
    },
    'if-it-is-too-soon': {
      heading: 'If you feel it is too soon to leave',
      statements: {
        'ask-for-review':
          'You can ask for a review by someone from outside the hospital. Call {qioName} at {qioPhone}. You do not have to ask us first. Call no later than the day you are to leave, and before you leave.',
        cost: 'If you call in time, you do not pay for more days while they decide. You still pay your share of the cost, as in any case.',
      },
    },
    'no-punishment': noPunishment.en,
  },
};

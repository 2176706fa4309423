import type {NoticeText} from '../../../notice.js';
import {noPunishment} from '../no-punishment.js';

/** The language assistance notice in English. */
export const en: NoticeText = {
  status: 'draft',
  title: 'Help in your language, at no cost',
  sections: {
    'free-help': {
      heading: 'You do not pay for this help',
      statements: {
        languages:
          'Do you speak a language other than English? At {hospital} you can have an interpreter. You can have what you need to read in your language. You do not pay.',
        aids: 'Do you have trouble with seeing, hearing, or speech? You can have aids and help, such as a sign language interpreter or large print. You do not pay.',
      },
    },
    'how-to-ask': {
      heading: 'How to ask',
      statements: {
        call: 'Call {languageLinePhone}. For the relay service, call {relayNumber}. Or tell any of our staff.',
      },
    },
    'your-own-people': {
      heading: 'Family and friends',
      statements: {
        'not-needed':
          'You do not have to bring someone who speaks for you. We may not ask you to. If you want your own person to help, you can say so.',
        children:
          'A child may only help you to talk with us in an emergency, when there is danger, and only until an interpreter is here.',
      },
    },
    'this-message': {
      heading: 'This message in other languages',
      statements: {
        'languages-of-it': 'You can have this message in: {languagesOffered}.',
      },
    },
    'file-directly': {
      heading: 'If you do not get this help',
      statements: {
        office:
          'You can go straight to the Office for Civil Rights of the federal health department, at any time. Phone: {ocrPhone}. Web: [{ocrUrl}]({ocrUrl}).',
      },
    },
    'no-punishment': noPunishment.en,
  },
};

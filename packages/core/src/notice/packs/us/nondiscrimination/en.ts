import type {NoticeText} from '../../../notice.js';
import {noPunishment} from '../no-punishment.js';

/** The nondiscrimination notice in English. */
export const en: NoticeText = {
  status: 'draft',
  title: 'We treat everyone fairly',
  sections: {
    'equal-treatment': {
      heading: 'Fair treatment',
      statements: {
        law: '{hospital} follows federal civil rights law. We do not leave people out or treat them worse than others.',
        grounds:
          'This means that we do not discriminate because of:\n\n- race\n- color\n- national origin, which takes in your first language and how well you speak English\n- age\n- disability\n- sex',
      },
    },
    disability: {
      heading: 'If you have a disability',
      statements: {
        changes:
          'We make fair changes to how we do things, so that you can use our care like others. Ask us.',
        aids: 'We give you the aids and help you need to talk with us. You get them in time, and you do not pay. Some of them are:\n\n- sign language interpreters\n- large print, sound, or files that a screen reader can read',
      },
    },
    languages: {
      heading: 'If English is not your first language',
      statements: {
        'free-help':
          'We give you help in your language. You get it in time, and you do not pay. Some of this help is:\n\n- trained interpreters\n- forms and letters in other languages',
      },
    },
    'how-to-get-help': {
      heading: 'How to get this help',
      statements: {
        ask: 'Call {coordinatorPhone}, or ask any of our staff.',
        coordinator:
          'The person in charge of this is {coordinatorName}.\n\n- Phone: {coordinatorPhone}\n- E-mail: {coordinatorEmail}\n- Write to: {coordinatorAddress}',
      },
    },
    'complain-here': {
      heading: 'If you feel you were not treated fairly',
      statements: {
        how: 'You can complain to {coordinatorName}. Come in, call, write, or send an e-mail.',
        'fair-and-prompt': 'Your complaint must be dealt with fairly and soon.',
      },
    },
    'file-directly': {
      heading: 'You can go straight to the federal government',
      statements: {
        office:
          'You do not have to tell us first. You can complain to the Office for Civil Rights of the federal health department. Phone: {ocrPhone}. Web: [{ocrUrl}]({ocrUrl}).',
        'time-limit':
          'Do so within 180 days of what happened. The office can give you more time if there is a good cause.',
      },
    },
    'where-to-find': {
      heading: 'Where to find this notice',
      statements: {
        website: 'You can read this notice on our site: [{noticeUrl}]({noticeUrl}).',
      },
    },
    'no-punishment': noPunishment.en,
  },
};

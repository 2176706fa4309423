import type {NoticeText} from '../../../notice.js';
import {noPunishment} from '../no-punishment.js';

/** What stands beside the observation notice in English. */
export const en: NoticeText = {
  status: 'draft',
  title: 'Medicare Outpatient Observation Notice: in short',
  sections: {
    about: {
      heading: 'About the form',
      statements: {
        'the-form':
          'You have Medicare and you are at {hospital} so that doctors can watch how you do. So you get a form from Medicare. It is known as the MOON.',
        'not-this-page':
          'Please read the form. This page only helps you with it. The form is what counts.',
      },
    },
    'what-it-means': {
      heading: 'What it means',
      statements: {
        outpatient:
          'You are an **outpatient**, even if you have a bed and stay the night. You have not been admitted as an **inpatient**.',
        reason: 'The form says why.',
      },
    },
    cost: {
      heading: 'What it means for your bill',
      statements: {
        'part-b':
          'Part B of Medicare pays for this, not Part A. You may have to pay a share for each service.',
        'own-drugs':
          'Part B mostly does not pay for drugs that you could take on your own. You may have to pay for them.',
        'nursing-facility':
          'You may need care in a skilled nursing home later. Medicare mostly pays for it only after three days in a row as an inpatient. Time as an outpatient does not count.',
        plan: 'Do you have a Medicare Advantage plan or other cover? Then ask your plan what you pay.',
      },
    },
    explained: {
      heading: 'Someone must explain it to you',
      statements: {
        'by-a-person': 'One of our staff must explain the form to you in spoken words.',
        ask: 'Ask about all that is not clear. You can also call {patientRelationsPhone}.',
      },
    },
    signing: {
      heading: 'When we ask you to sign',
      statements: {
        'only-that-you-got-it':
          'You sign that you got the form and that you understand it. It does not mean that you agree.',
        'you-may-refuse': 'You can refuse to sign. Then one of our staff signs that you got it.',
      },
    },
    'file-directly': {
      heading: 'If you worry about your care',
      statements: {
        reviewer:
          'You can call {qioName} at any time. You do not have to tell us first. They check care for Medicare. Phone: {qioPhone}.',
      },
    },
    'no-punishment': noPunishment.en,
  },
};

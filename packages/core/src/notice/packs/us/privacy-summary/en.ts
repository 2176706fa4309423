import type {NoticeText} from '../../../notice.js';
import {noPunishment} from '../no-punishment.js';

/** The privacy summary in English. */
export const en: NoticeText = {
  status: 'draft',
  title: 'Your health information: the short form',
  sections: {
    about: {
      heading: 'This is the short form',
      statements: {
        'short-form':
          'This tells you in short how {hospital} may use and share facts about your health. It also tells you your rights.',
        'full-notice':
          'The full notice says more, and it is the one that counts. Read it here: [our full privacy notice]({fullNoticeUrl}). You can ask for it on paper at any time.',
      },
    },
    'without-asking': {
      heading: 'When we may use or share it',
      statements: {
        'care-pay-run':
          'We may use and share it:\n\n- to treat you\n- to get paid for your care\n- to run the hospital',
        law: 'We may also share it when the law says we must or may. This can be for public health, to stop harm, or for a court. There are rules for each of these.',
        'family-and-list':
          'We may tell family or friends who help with your care what they need to know. We may tell people who ask for you by name where you are. You can say no to both, when you are able to.',
      },
    },
    'only-if-you-agree': {
      heading: 'When we must ask you first',
      statements: {
        'written-consent':
          'For other uses we need you to agree in writing. We must ask you first if we want to sell your health facts, or use them to sell things to you. Notes from talk therapy are mostly kept apart and need your consent too.',
        'change-your-mind':
          'You can take back your consent in writing at any time. It does not undo what was done before.',
        fundraising: 'We may ask you for gifts of money to the hospital. You can tell us to stop.',
      },
    },
    'substance-use-records': {
      heading: 'Records of treatment for drugs or alcohol',
      statements: {
        'more-protection':
          'Federal law guards some of these records more than others. In most cases you must agree in writing before we use or share them.',
        'not-against-you':
          'No one may use them against you in a court case or some other case of law. There are two ways to allow it. You agree in writing, or a court orders it.',
      },
    },
    'your-rights': {
      heading: 'Your rights',
      statements: {
        'see-and-copy': 'You can see your records and get a copy. We may ask a fair fee for it.',
        correct: 'You can ask us to fix what is wrong in them. If we say no, we must tell you why.',
        'list-of-sharing':
          'You can ask with whom we have shared them in the last six years. The list leaves out some things, such as your own care.',
        limit: 'You can ask us to share less. We do not always have to agree.',
        'paid-in-full':
          'Did you pay for a service in full out of your own pocket? Then you can tell us not to share it with your health plan. We must agree, unless a law makes us share it.',
        'how-we-reach-you':
          'You can tell us how and where to reach you, such as by mail to some other place. We must agree if it is fair.',
        'paper-copy': 'You can get the full notice on paper, even if you have it on a screen.',
      },
    },
    'our-duties': {
      heading: 'What we must do',
      statements: {
        'keep-private': 'The law says that we must keep your health facts private.',
        breach:
          'We must tell you if they are lost or seen by someone who should not see them, and this puts them at risk.',
        changes:
          'We may change the notice. You can then ask us for the new one, and find it on our site.',
      },
    },
    'your-name': {
      heading: 'When we ask you to sign',
      statements: {
        'only-that-you-got-it':
          'We must ask you to sign that you got the notice. You do not have to. Your name does not mean that you agree with it.',
      },
    },
    'complain-here': {
      heading: 'If you have questions or want to complain',
      statements: {
        'privacy-office':
          'Call our privacy office: {privacyOfficePhone}. Or write to: {privacyOfficeAddress}.',
      },
    },
    'file-directly': {
      heading: 'You can go straight to the federal government',
      statements: {
        office:
          'You do not have to tell us first. You can complain to the Office for Civil Rights of the federal health department. Phone: {ocrPhone}. Web: [{ocrUrl}]({ocrUrl}).',
        'time-limit':
          'Do so within 180 days of when you knew of it. The office can give you more time if there is a good cause.',
      },
    },
    'no-punishment': noPunishment.en,
  },
};

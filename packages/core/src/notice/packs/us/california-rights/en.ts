import type {NoticeText} from '../../../notice.js';
import {noPunishment} from '../no-punishment.js';

/** The California rights in English. */
export const en: NoticeText = {
  status: 'draft',
  title: 'Your rights as a patient in California',
  sections: {
    about: {
      heading: 'About this notice',
      statements: {
        what: 'You are a patient at {hospital}. These are your rights under the law of California.',
        'clear-type':
          'On paper this notice must be in clear type of 12 points or more. Ask us if you need it larger or in another language. Ask if you want it read to you. You do not pay for it.',
      },
    },
    'equal-treatment': {
      heading: 'The same rights for all',
      statements: {
        'whoever-you-are':
          'You have these rights, rich or poor. It does not matter where you went to school, what your faith is, where your family is from, what sex you are, whom you love, or who pays for your care.',
        'no-discrimination':
          'You must not be treated worse because of:\n\n- race, color, or where your family is from\n- religion\n- a disability, an illness, or your genes\n- being married or not\n- sex, gender, gender identity, or how you show your gender\n- whom you love\n- the language you speak\n- being a citizen or not, or your papers',
      },
    },
    respect: {
      heading: 'Respect',
      statements: {
        'respectful-care': 'You have the right to kind care that shows respect.',
      },
    },
    'care-team': {
      heading: 'Who cares for you',
      statements: {
        names:
          'You have the right to know who leads your care. You have the right to know the names and jobs of all others who will see you.',
      },
    },
    information: {
      heading: 'What you are told',
      statements: {
        'in-your-words':
          'You have the right to be told about your illness, your treatment, and your chance to get well. It must be in words you can understand.',
      },
    },
    'informed-consent': {
      heading: 'Before you agree',
      statements: {
        'before-you-agree':
          'You have the right to know what you need to know to say yes or no to a treatment:\n\n- what will be done\n- what the main risks are\n- what else could be done, and its risks\n- what may happen if nothing is done\n- the name of the person who will do it',
        emergency: 'In an emergency there may not be time for all of this.',
      },
    },
    'taking-part': {
      heading: 'Taking part',
      statements: {
        'decide-and-refuse':
          'You have the right to take part when your care is decided. You can say no to treatment, as far as the law lets you.',
      },
    },
    pain: {
      heading: 'Pain',
      statements: {
        'pain-care': 'You have the right to have your pain checked and treated in the right way.',
      },
    },
    privacy: {
      heading: 'Privacy',
      statements: {
        'in-private':
          'You have the right to privacy in your care. Talks, exams, and treatment are private. Staff must act with tact.',
        'who-is-there': 'You have the right to know why anyone else is in the room.',
      },
    },
    'confidential-records': {
      heading: 'Your records',
      statements: {
        'kept-private':
          'What is said and written about your care and your stay is kept private. Someone who is not part of your care wants to see your records? Then we need you to agree in writing first, unless the law says we do not.',
      },
    },
    'reasonable-requests': {
      heading: 'When you ask for something',
      statements: {
        answered: 'If what you ask for is fair, you have the right to a fair response.',
      },
    },
    leaving: {
      heading: 'Leaving',
      statements: {
        'against-advice':
          'You have the right to leave, as far as the law lets you. This is so even if your doctors tell you to stay.',
      },
    },
    continuity: {
      heading: 'Care that goes on',
      statements: {
        'when-where-who':
          'You have the right to care that goes on without needless gaps. You have the right to know ahead of time when and where your visits are, and who will see you.',
      },
    },
    research: {
      heading: 'Research',
      statements: {
        'told-and-free-to-refuse':
          'You must be told if we plan to test something new on you as part of your care. You have the right to say no.',
      },
    },
    'after-discharge': {
      heading: 'After you leave',
      statements: {
        'care-at-home': 'You have the right to be told what care you need after you leave.',
        'family-told': 'If you agree, we can tell a friend or someone in your family about it too.',
      },
    },
    bill: {
      heading: 'Your bill',
      statements: {
        'see-and-explain':
          'You have the right to look at your bill and have it explained, no matter who pays.',
      },
    },
    rules: {
      heading: 'Our rules',
      statements: {
        'rules-for-patients': 'You have the right to know which of our rules you have to follow.',
      },
    },
    representative: {
      heading: 'Someone who acts for you',
      statements: {
        'acts-for-you':
          'Someone may have the right by law to decide on your care for you. Then that person has all these rights too.',
      },
    },
    visitors: {
      heading: 'Visitors',
      statements: {
        choose:
          'You have the right to choose who visits you, if you can decide for yourself. They do not have to be your family.',
        exceptions:
          'We may say no to a visit if:\n\n- no one is let in at that time\n- a visit could put someone in danger or get in the way of care\n- you have told us that you do not want that person here',
      },
    },
    'complaints-here': {
      heading: 'If something is wrong',
      statements: {
        'whom-to-tell':
          'You can tell us. Call {patientRelationsPhone}. Or write or come to: {patientRelationsAddress}.',
      },
    },
    'file-directly': {
      heading: 'You can go straight to someone else',
      statements: {
        'at-any-time':
          'You can call or write to these offices at any time. You do not have to tell us first.',
        'public-health':
          '**About this hospital:** California Department of Public Health. Phone: {cdphPhone}. Write to: {cdphAddress}.',
        'civil-rights':
          '**If you are not treated the same as others:** California Civil Rights Department. Phone: {civilRightsPhone}. Web: [{civilRightsUrl}]({civilRightsUrl}).',
        'medical-board':
          '**About a doctor:** Medical Board of California. Phone: {medicalBoardPhone}. Web: [{medicalBoardUrl}]({medicalBoardUrl}).',
      },
    },
    'no-punishment': noPunishment.en,
  },
};

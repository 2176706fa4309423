import type {CharterText} from '../rights-notice.js';

/** The European Charter in English. */
export const en: CharterText = {
  title: 'Fourteen rights of patients in Europe',
  about: {
    heading: 'About this notice',
    statements: {
      about:
        'You are a patient at {hospital}. Groups of citizens in Europe wrote down 14 rights in 2002. They are not a law. Ask us which of them the law of this country gives you. We want to keep to them.',
    },
  },
  rights: {
    prevention: {
      heading: '1. Staying well',
      statements: {
        prevention: 'You should get the help you need so that you do not get ill.',
      },
    },
    access: {
      heading: '2. Getting care',
      statements: {
        access:
          'You should get the care you need. It should not matter how much money you have, where you live, or what illness it is.',
      },
    },
    information: {
      heading: '3. To know',
      statements: {
        information:
          'You should get all the facts about your health. You should know what care there is and what science has found.',
      },
    },
    consent: {
      heading: '4. Your consent',
      statements: {
        consent:
          'You should know all you need to help decide about your health. Nothing should be done to you if you have not agreed. This counts for research too.',
      },
    },
    'free-choice': {
      heading: '5. Free choice',
      statements: {
        'free-choice':
          'Once you have the facts, you should be free to choose. This means your doctor, where you go, and how you are treated.',
      },
    },
    privacy: {
      heading: '6. Privacy',
      statements: {
        privacy:
          'What we know about you should stay private. Your body should be kept from view when we examine or treat you.',
      },
    },
    time: {
      heading: '7. Your time',
      statements: {
        time: 'You should get the care you need soon and by a set time. This goes for each step of your care.',
      },
    },
    quality: {
      heading: '8. Good care',
      statements: {
        quality:
          'Your care should be good. There should be clear rules for that, and we should keep them.',
      },
    },
    safety: {
      heading: '9. Safe care',
      statements: {
        safety:
          'You should not be harmed by poor care, mistakes or bad devices. All that is done for you should be safe.',
      },
    },
    innovation: {
      heading: '10. New ways to help',
      statements: {
        innovation:
          'You should get new kinds of tests and care that meet the rules of Europe. It should not matter how much they cost.',
      },
    },
    'avoidable-pain': {
      heading: '11. No needless pain',
      statements: {
        'avoidable-pain':
          'You should have as little pain as can be, at each stage of your illness.',
      },
    },
    'personal-care': {
      heading: '12. Care that fits you',
      statements: {
        'personal-care': 'Tests and care should be made to fit you and your needs.',
      },
    },
    complaint: {
      heading: '13. To complain',
      statements: {
        complaint: 'If you were harmed, you should be able to complain. You should get an answer.',
      },
    },
    compensation: {
      heading: '14. To be paid for harm',
      statements: {
        compensation:
          'Did care harm you in body, mind or purse? You should be paid enough for it, and soon.',
      },
    },
  },
};

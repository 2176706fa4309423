import type {CharterText} from '../rights-notice.js';

/** The charter of Australia in English. */
export const en: CharterText = {
  title: 'Your seven healthcare rights in Australia',
  about: {
    heading: 'About this notice',
    statements: {
      about:
        'You are a patient at {hospital}. Australia has a charter with seven rights. It is for each person in each place that gives care. This notice tells you these rights in plain words.',
    },
  },
  rights: {
    access: {
      heading: '1. Access',
      statements: {access: 'You have the right to care that meets your needs.'},
    },
    safety: {
      heading: '2. Safety',
      statements: {
        'good-care': 'You have the right to good and safe care that keeps to national rules.',
        'safe-place': 'You have the right to a place that is safe and where you feel safe.',
      },
    },
    respect: {
      heading: '3. Respect',
      statements: {
        'as-a-person': 'You have the right to be treated as a person, with dignity and respect.',
        'who-you-are': 'Your culture, faith, choices and who you are must be respected.',
      },
    },
    partnership: {
      heading: '4. Partnership',
      statements: {
        ask: 'You can ask questions and talk openly with us.',
        decide: 'You can decide with us about your care, as far as you want to and can.',
        'bring-others': 'You can bring in the people you want to help you plan and decide.',
      },
    },
    information: {
      heading: '5. Information',
      statements: {
        condition:
          'You have the right to clear facts about your health, and about the good and the risks of tests and treatments.',
        services: 'You have the right to know what we offer, how long you wait, and what it costs.',
        help: 'You have the right to help with this when you need it, so that you understand it.',
        records: 'You can see the facts we hold about your health.',
        'gone-wrong':
          'If something goes wrong with your care, you must be told. You must be told how it came about, what it may do to you, and what we do to make care safe.',
      },
    },
    privacy: {
      heading: '6. Privacy',
      statements: {
        'personal-privacy': 'You have the right to personal privacy.',
        facts: 'What we know about you and your health must be kept safe and private.',
      },
    },
    feedback: {
      heading: '7. Give feedback',
      statements: {
        'no-worse':
          'You can tell us what you think or complain. We must not treat you worse for it.',
        'fair-and-soon': 'We must deal with it openly and in good time.',
        'make-better': 'You can tell us how it was for you and help to make care better.',
      },
    },
  },
};

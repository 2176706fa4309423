import type {CharterText} from '../rights-notice.js';

/** The charter of India in English. */
export const en: CharterText = {
  title: 'Your 17 rights as a patient in India',
  about: {
    heading: 'About this notice',
    statements: {
      about:
        'You are a patient at {hospital}. India has a charter with 17 rights for patients. Each state decides how it puts them into its law. This notice tells you these rights in plain words.',
    },
  },
  rights: {
    information: {
      heading: '1. To know',
      statements: {
        information:
          'You have the right to know what illness you have, what tests and care you need, what can go wrong, and what it will cost. You must be told in a language you understand. You can also ask who treats you.',
      },
    },
    records: {
      heading: '2. Your records',
      statements: {
        records:
          'You have the right to see your case papers and test reports, and to get a copy. You may have to pay for the copy.',
      },
    },
    'emergency-care': {
      heading: '3. Emergency care',
      statements: {
        'emergency-care':
          'In an emergency you must get care at once. No one may ask you to pay first. It does not matter if you can pay.',
      },
    },
    consent: {
      heading: '4. Your consent',
      statements: {
        consent:
          'Some tests and treatments have risks. An operation is one. First, someone must tell you what it is and what can go wrong. It is done only if you agree.',
      },
    },
    'confidentiality-and-dignity': {
      heading: '5. Privacy and dignity',
      statements: {
        'confidentiality-and-dignity':
          'What you tell your doctor stays private. We must treat you with respect. No one may look on when you are examined unless they need to be there.',
      },
    },
    'second-opinion': {
      heading: '6. A second opinion',
      statements: {
        'second-opinion':
          'You can ask another doctor what they think. We must give you your papers for that.',
      },
    },
    rates: {
      heading: '7. Clear prices',
      statements: {
        rates:
          'We must show you our prices. You have the right to a bill that lists each item. Where the law sets a price, you pay no more than that.',
      },
    },
    'non-discrimination': {
      heading: '8. Fair treatment',
      statements: {
        'non-discrimination':
          'No one may treat you worse because of:\n\n- your illness\n- your faith, caste or race\n- your age, sex or gender\n- whom you love\n- where you come from\n- how much money you have',
      },
    },
    'safety-and-quality': {
      heading: '9. Safe and good care',
      statements: {
        'safety-and-quality':
          'You have the right to a safe and clean place. Your care must be good and given with skill.',
      },
    },
    alternatives: {
      heading: '10. Other choices',
      statements: {
        alternatives:
          'If there is more than one way to treat you, you have the right to know and to choose. You can also say no to care.',
      },
    },
    'source-of-medicines': {
      heading: '11. Where you buy',
      statements: {
        'source-of-medicines':
          'You choose where you buy drugs or have tests done, as long as that place has a license. No one may force you to use theirs.',
      },
    },
    referral: {
      heading: '12. Being sent to another place',
      statements: {
        referral:
          'If we send you to another doctor or hospital, it must be for your good and not for money. We must tell you why. You must be safe on the way.',
      },
    },
    'clinical-trials': {
      heading: '13. Tests of new drugs',
      statements: {
        'clinical-trials':
          'If you are asked to try a new drug or treatment, you can say no. If you say yes, there are rules that keep you safe. You must get care if it harms you.',
      },
    },
    research: {
      heading: '14. Research',
      statements: {
        research:
          'If you take part in research, it must keep to the rules. It starts only when you have agreed. What is learned about you stays private.',
      },
    },
    discharge: {
      heading: '15. Going home',
      statements: {
        discharge:
          'You can leave when you want. No one may keep you here because of a bill. If someone dies, the family has the right to take the body home. No one may keep it back because of a bill.',
      },
    },
    education: {
      heading: '16. To learn about health',
      statements: {
        education:
          'You have the right to learn about your illness, how to stay well, your rights, and how to complain.',
      },
    },
    redress: {
      heading: '17. To be heard',
      statements: {
        redress:
          'You can tell us what you think and complain. We must look into it. You can go to others as well. You can ask for money if you were harmed.',
        answer:
          'When you complain, you get a number for it. You get an answer in writing in 15 days.',
      },
    },
    'update-2021': {
      heading: 'What was added in 2021',
      statements: {
        'female-presence': 'When a man examines a woman, another woman must be there.',
        hiv: 'No one may treat you worse because you have HIV.',
        'digital-records': 'We must ask you before we turn your records into computer files.',
        'rates-in-two-languages': 'Prices must be shown in the local language and in English.',
      },
    },
  },
};

import type {CharterText} from '../rights-notice.js';

/** The NHS Constitution in English. */
export const en: CharterText = {
  title: 'Your rights in the NHS in England',
  about: {
    heading: 'About this notice',
    statements: {
      about:
        'You are a patient at {hospital}. The NHS in England has a list of what it owes you. It is called the **NHS Constitution**. This notice tells you your rights in plain words.',
    },
  },
  rights: {
    access: {
      heading: 'Getting care',
      statements: {
        'free-of-charge': 'NHS care is free. There are a few things you pay for, set by law.',
        'not-refused': 'You can use the NHS. No one may turn you away without a good reason.',
        'fit-for-you': 'Your care must fit what you need. It must take your wishes into account.',
        'no-discrimination':
          'No one may treat you worse because of who you are. This means your sex, race, faith or age. It also means whom you love, being pregnant or married, changing your gender, or a disability.',
        'waiting-times':
          'For some kinds of care, there is a limit to how long you wait. If we cannot keep to it, the NHS must do what it can to find you another place.',
        'local-needs': 'The NHS must find out what people where you live need, and plan for it.',
      },
    },
    quality: {
      heading: 'Good and safe care',
      statements: {
        'skilled-staff':
          'People with the right skills must care for you. The place must be checked and must be safe.',
        'clean-and-safe': 'You have the right to a clean, safe place that is fit for your care.',
        'food-and-drink': 'You have the right to food and drink that are good for you.',
        'getting-better': 'The NHS must check how good its care is and work to make it better.',
      },
    },
    treatments: {
      heading: 'Drugs and treatments',
      statements: {
        'approved-drugs':
          'A national group called NICE says which drugs and treatments work well. If your doctor says that one of these is right for you, you have the right to it.',
        'local-decisions':
          'For other drugs and treatments, the local NHS decides what it pays for. It must do so in a fair way. If it says no, it must tell you why.',
        vaccines: 'You have the right to the vaccines that the NHS offers to people like you.',
      },
    },
    respect: {
      heading: 'Respect and privacy',
      statements: {
        dignity: 'We must treat you with respect.',
        'abuse-and-neglect':
          'We must keep you safe from abuse and neglect. We must not hurt you or leave you without care.',
        consent:
          'You can say yes or no to a treatment. No one may examine or treat you if you have not agreed. If you cannot decide, the law says who can.',
        'know-before':
          'You have the right to know what a test or treatment is for, what else there is, and what could go wrong.',
        records: 'You can see your own health records. If a fact in them is wrong, we must fix it.',
        'kept-private': 'We must keep what we know about you private and safe.',
        'how-facts-are-used': 'You have the right to know how we use what we know about you.',
        'opt-out':
          'You can ask us to use it for your own care only. We must think about what you ask. If we have to say no, we tell you why.',
      },
    },
    choice: {
      heading: 'Your choice',
      statements: {
        'own-practice':
          'You can choose your family doctor’s practice. It must take you unless it has a good reason not to.',
        'own-doctor': 'You can say which doctor there you want to see. They must try to do that.',
        compare: 'You have the right to facts that show how good each place is.',
        choose:
          'You have the right to make choices about your NHS care, and to get the facts for it.',
      },
    },
    involvement: {
      heading: 'Taking part',
      statements: {
        'take-part':
          'You can help plan your care and decide on it. This counts for care at the end of life too. You have the right to get the facts and the help you need. Your family can take part if you want.',
        'told-of-harm':
          'We must be open with you. If something goes wrong and it harms you, we must tell you.',
        'shape-services': 'You can have a say in how NHS care is planned and changed.',
      },
    },
    complaint: {
      heading: 'When something goes wrong',
      statements: {
        acknowledged: 'You can complain. Within 3 working days we must tell you that we got it.',
        'looked-into':
          'We must look into it well. We must talk with you about how we do this and how long it will take.',
        outcome: 'We must tell you how it goes, what we found, and what we will change.',
        ombudsman:
          'If our answer does not help, you can go to the **Parliamentary and Health Service Ombudsman**. It is not part of the NHS.',
        judge:
          'Did the NHS do something that is against the law, and does it touch you? You can ask a judge to look at it.',
        compensation: 'If you were harmed because care was careless, you can ask for money.',
      },
    },
  },
};

import type {WordsById} from '../texts.js';

/** Consent, and advance directives. */
export const decisions: WordsById = {
  'before-you-say-yes': {
    title: 'Before you say yes to care',
    keywords: ['consent', 'sign', 'form', 'surgery', 'operation', 'risk', 'informed'],
    parts: [
      {
        text: `Your doctor must tell you what is planned, in words you know. Then you decide. Good things to ask:

- What is it, and why do I need it?
- What good can it do?
- What could go wrong?
- What else could I do?
- What if I wait, or do nothing?`,
      },
      {
        text: 'Do not sign a form that you do not understand. Ask for more time or for help to read it.',
      },
    ],
    next: ['Ask to meet with my care team', 'Get a free interpreter'],
  },
  'you-can-say-no': {
    title: 'You can say no, or change your mind',
    keywords: ['refuse', 'stop', 'leave', 'against medical advice', 'withdraw'],
    parts: [
      {
        text: 'As an adult, you may say no to a test, a drug, or other care. You may say no later, too, when you have said yes. The law has a few limits. Your team will tell you if one is true for you.',
      },
      {
        heading: 'If you want to leave',
        text: 'Tell your nurse first. Ask what could happen, what to watch for, and how to come back. You may be asked to sign a form. You can still get care here later.',
      },
    ],
    next: ['Ask to meet with my care team'],
  },
  'when-you-cannot-decide': {
    title: 'When you cannot decide for yourself',
    keywords: ['decision maker', 'agent', 'proxy', 'guardian', 'unconscious', 'surrogate'],
    parts: [
      {
        text: 'You may get too sick to speak. Then someone must speak for you. You can name that person now. We call this person your health care agent.',
      },
      {
        text: 'If you have not named anyone, state law says who it is. Most often it is a husband, wife, or close family. Tell us if that is not who you want.',
      },
    ],
    next: ['Name someone to speak for me', 'Ask to meet with my care team'],
  },
  'studies-and-students': {
    title: 'Studies and students',
    keywords: ['research', 'trial', 'experiment', 'teaching', 'student', 'resident'],
    parts: [
      {
        text: 'No one may put you in a study of a new drug or test unless you agree first. You can say no. You can stop at any time. You still get the care you need.',
      },
      {text: 'Ask who is in your room, what their job is, and if they are still in school.'},
    ],
    next: ['Ask us a question'],
  },
  'advance-directives': {
    title: 'Advance directives: plan ahead for your care',
    keywords: ['living will', 'power of attorney', 'agent', 'end of life', 'wishes', 'DNR'],
    parts: [
      {
        text: `An advance directive is a paper that says what care you want if you cannot speak. There are two main kinds.

- **A living will** says what care you want and what you do not want.
- **A health care power of attorney** names a person who will speak for you.`,
      },
      {
        heading: 'Good to know',
        text: 'You do not need one. We will care for you just the same. Each state has its own rules and forms. We will give you the rules of our state. There may be things our staff will not do for reasons of belief. We must tell you about those, too.',
      },
    ],
    next: ['Talk with someone about my wishes'],
  },
  'do-we-have-yours': {
    title: 'Do you have one? Do we have a copy?',
    keywords: ['advance directive', 'living will', 'copy', 'bring', 'on file', 'chart'],
    parts: [
      {
        heading: 'Do you have one?',
        text: 'Look for a living will or a paper that names someone to speak for you. If you are not sure, ask your family, your doctor, or your lawyer.',
      },
      {
        heading: 'Do we have a copy?',
        text: 'Ask your nurse to look. We must note in your chart if you have one. A paper in a drawer at home cannot help you here. Bring a copy each time, or ask someone to bring it.',
      },
      {
        heading: 'Who else has it?',
        text: 'Give a copy to the person you named and to your own doctor.',
      },
    ],
    next: ['Ask if you have my copy, or help me make one'],
  },
  'change-your-directive': {
    title: 'Change or cancel your directive',
    keywords: ['advance directive', 'cancel', 'new', 'update', 'divorce', 'revoke'],
    parts: [
      {
        text: `You can change your mind while you can still make your own choices.

- Tell your doctor or nurse right away.
- Make a new paper, with a new date.
- Ask for the old copies back.
- Give the new one to us and to the person you named.`,
      },
    ],
    next: ['Get help to change it'],
  },
};

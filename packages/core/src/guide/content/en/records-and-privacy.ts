import type {WordsById} from '../texts.js';

/** My records, and my privacy. */
export const recordsAndPrivacy: WordsById = {
  'get-your-records': {
    title: 'See or get your records',
    keywords: ['copy', 'chart', 'test results', 'x-ray', 'medical records', 'portal'],
    parts: [
      {
        text: 'You have the right to see your health records and to get a copy. You can ask for paper or for a file. You do not have to say why.',
      },
      {
        heading: 'How to ask',
        text: `- Tell us your name, your birth date, and what you want to see.
- Tell us how to send it.
- Bring a card with your photo if you pick it up.`,
      },
      {
        heading: 'How long and how much',
        text: 'We have 30 days. If we need more time, we tell you why. A copy may cost a small fee. To look at your records here is free.',
      },
    ],
    next: ['Ask for my records'],
  },
  'fix-your-records': {
    title: 'Fix a mistake in your records',
    keywords: ['error', 'wrong', 'correct', 'change', 'amend'],
    parts: [
      {
        text: 'Is something wrong or left out? You can ask us to change it. Write down what is wrong and what is right.',
      },
      {
        heading: 'What happens then',
        text: 'We have 60 days. If we say no, we tell you why in writing. Then you can add your own note. It stays with your records.',
      },
    ],
    next: ['Ask to fix my records'],
  },
  'records-for-others': {
    title: 'Records for someone else',
    keywords: ['child', 'parent', 'family', 'permission', 'power of attorney', 'lawyer', 'death'],
    parts: [
      {
        text: `We need to know that you may see them.

- **For your child:** most of the time you can. Some kinds of care stay between the teen and the doctor.
- **For an adult:** they can sign a form that says so.
- **If you make health choices for them:** bring the paper that says so.`,
      },
    ],
    next: ['Ask how to get the records'],
  },
  'your-privacy': {
    title: 'How we keep your facts private',
    keywords: ['privacy', 'HIPAA', 'notice', 'share', 'data', 'confidential'],
    parts: [
      {
        text: 'What you tell us is private. Staff may look at your records only when their work needs it. We use your facts to care for you, to get paid, and to run the hospital. The law lets us share them in some other cases, too.',
      },
      {
        heading: 'Read the full rules',
        text: 'We have a privacy notice. It says how we use your facts and what you can ask of us. You can have a copy at any time. You can also ask for a list of some of the times we gave your facts to others.',
      },
    ],
    next: ['Ask a privacy question', 'If something went wrong'],
  },
  'who-may-know': {
    title: 'Choose who may know you are here',
    keywords: ['family', 'friends', 'visitors', 'phone', 'directory', 'clergy', 'news'],
    parts: [
      {
        text: `You choose who we talk to about you.

- Give us the names of those we may talk to.
- Tell us who must not be told.
- Ask us to keep your name off the list at the front desk. Then callers and guests are not told that you are here.`,
      },
      {text: 'You can change this at any time. Just tell your nurse.'},
    ],
    next: ['Talk with someone about this'],
  },
  'reach-me-safely': {
    title: 'Reach me in a safe way',
    keywords: ['safe', 'address', 'phone number', 'mail', 'abuse', 'partner', 'voicemail'],
    parts: [
      {
        text: 'Is it not safe for you when we call your home or send you mail? Tell us. You can ask us to use some other phone or address. You do not have to say why.',
      },
      {
        text: 'Please do this for bills, too. Your health plan may send mail of its own. Ask them, too.',
      },
    ],
    next: ['Ask us to call a safe number'],
  },
  'privacy-problem': {
    title: 'If your privacy was broken',
    keywords: ['breach', 'leak', 'privacy complaint', 'HIPAA', 'shared', 'gossip'],
    parts: [
      {
        text: 'Did someone see or share your facts who should not? Tell us what you know: what was seen, when, and by whom. No one may punish you because you told us.',
      },
      {
        heading: 'What we do',
        text: 'We look into it. If your facts got out, we write to you. You can also tell the Office for Civil Rights.',
      },
    ],
    next: ['Tell us what happened', 'People outside the hospital you can tell'],
  },
};

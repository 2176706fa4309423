import type {WordsById} from '../texts.js';

/** My rights, and how to complain. */
export const rightsAndComplaints: WordsById = {
  'your-rights': {
    title: 'Your rights as a patient',
    keywords: ['rights', 'law', 'bill of rights', 'what am I owed'],
    parts: [
      {
        text: `You have rights here. You do not have to earn them, and you do not lose them when you complain.

- You are told about your rights in a way you understand.
- You help plan your care.
- You can say yes or no to care.
- You are safe and treated with respect.
- Your body and your words stay private.
- You can see your records.
- You choose who may visit you.
- You can complain and get an answer.`,
      },
      {
        heading: 'How to get the full list',
        text: 'Ask any nurse, or ask at the front desk. You can have it on paper. Someone can read it with you.',
      },
    ],
    next: ['Ask someone to go through it with me', 'How to complain'],
  },
  'fair-treatment': {
    title: 'Fair treatment for everyone',
    keywords: ['discrimination', 'race', 'disability', 'religion', 'age', 'sex', 'civil rights'],
    parts: [
      {
        text: 'We must treat you fairly. Your race, skin color, home country, language, age, sex, or disability must not change how you are treated.',
      },
      {
        heading: 'If it was not fair',
        text: 'Tell us. Most hospitals have a person whose job is to look into this. You can also tell the Office for Civil Rights. You may go to them first if you like.',
      },
    ],
    next: ['Tell us what was not fair', 'People outside the hospital you can tell'],
  },
  'safe-and-respected': {
    title: 'Feel safe and respected',
    keywords: ['abuse', 'neglect', 'hurt', 'restraint', 'tied', 'danger', 'touch'],
    parts: [
      {
        text: '**Are you in danger now?** Call for a nurse or press the call button. If you cannot, call 911.',
      },
      {
        text: `No one here may hurt you, scare you, or leave you without help.

- You have the right to privacy when you wash, dress, or are checked.
- You have the right to a safe room.
- No one may hold you down or tie you to punish you, or to save time.`,
      },
      {heading: 'If someone hurt you', text: 'Tell any person you trust here. Or tell us now.'},
    ],
    next: ['Tell us what happened', 'Ask us to call you'],
  },
  'your-part': {
    title: 'What you can do to help your care',
    keywords: ['responsibilities', 'duties', 'prepare', 'medicine list', 'allergies'],
    parts: [
      {
        text: `Your care works best when we know the facts.

- Bring a list of what you take, with the doses.
- Tell us what makes you sick, like a drug or a food.
- Tell us if the pain gets worse.
- Ask when a word is new to you.
- Be kind to staff and to the people near you.`,
      },
    ],
    next: ['Ask us a question'],
  },
  'how-to-complain': {
    title: 'How to complain',
    keywords: ['complaint', 'grievance', 'problem', 'unhappy', 'report', 'angry'],
    parts: [
      {
        text: `You can complain at any time. Your care will not get worse because you did.

- Tell a nurse or the person in charge. Small things are often fixed the same day.
- Write to us on this page.
- Call us, send a letter, or ask someone to write it down for you.`,
      },
      {
        heading: 'Who can do it',
        text: 'You, or a person you choose. We may ask if you agree before we talk with them about you.',
      },
      {
        heading: 'You can go to others, too',
        text: 'You may tell your state health agency at any time. You do not have to tell us first.',
      },
    ],
    next: ['Write a complaint', 'People outside the hospital you can tell'],
  },
  'after-you-complain': {
    title: 'What happens after you complain',
    keywords: ['answer', 'reply', 'how long', 'wait', 'letter', 'grievance', 'case'],
    parts: [
      {
        text: `- We write down what you tell us.
- Someone looks into it. We may call you to ask more.
- You get an answer.`,
      },
      {
        heading: 'How long it takes',
        text: 'Many cases take about a week. If yours takes more time, we tell you so, and we say when you will hear from us. When someone may be in danger, we look at once.',
      },
      {
        heading: 'What the answer says',
        text: `You get it in writing.

- The name of a person you can call.
- What we did to look into it.
- What we found.
- The day we were done.`,
      },
    ],
    next: ['Write a complaint', 'Ask us to call you about my case'],
  },
  'complain-outside': {
    title: 'People outside the hospital you can tell',
    keywords: ['state', 'agency', 'Medicare', 'QIO', 'civil rights', 'OCR', 'government', 'appeal'],
    parts: [
      {
        text: `You may go to them first, later, or at the same time. You do not need our leave.

- **Your state health agency** checks hospitals. Ask us for its phone number and address.
- **Medicare** can send you to a group that checks the care of people with Medicare. Call [1-800-633-4227](tel:+18006334227).
- **The Office for Civil Rights** looks into unfair treatment and privacy.`,
      },
      {
        heading: 'Do not wait too long',
        text: 'Some of them have a time limit. For the Office for Civil Rights it is most often 180 days.',
      },
    ],
    next: [
      'Tell the Office for Civil Rights',
      'Call Medicare: 1-800-633-4227',
      'Ask us to call you with the numbers',
    ],
  },
  'thanks-and-ideas': {
    title: 'Say thank you or share an idea',
    keywords: ['compliment', 'praise', 'thank', 'suggestion', 'idea', 'feedback'],
    parts: [
      {
        text: 'Did someone help you in a good way? Tell us who. We pass it on to them. Do you know how we could do better? We want to hear that, too.',
      },
    ],
    next: ['Thank someone', 'Share an idea'],
  },
};

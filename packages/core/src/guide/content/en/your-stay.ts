import type {WordsById} from '../texts.js';

/** Interpreters, visiting, discharge and after, finding a service. */
export const yourStay: WordsById = {
  'free-interpreter': {
    title: 'Get a free interpreter',
    keywords: ['language', 'translate', 'translator', 'Spanish', 'speak', 'English'],
    parts: [
      {
        text: 'You have the right to talk with us in your own language. It is free, day and night. The person may be with you, on the phone, or on a screen. They keep what you say private.',
      },
      {
        text: 'Tell us your language when you call or come in. You can point to it on a card. Ask for key papers in your language, too.',
      },
    ],
    next: ['Ask for an interpreter'],
  },
  'hearing-seeing-speaking': {
    title: 'Help with hearing, seeing, or speaking',
    keywords: ['deaf', 'blind', 'sign language', 'large print', 'braille', 'disability', 'relay'],
    parts: [
      {
        text: `Tell us what works for you. It is free.

- A sign language interpreter.
- Large print, braille, or a file you can listen to.
- A device that makes sound louder.
- More time, or someone to write for you.`,
      },
      {text: 'By phone, call 711 to use a relay service. You can bring your service dog.'},
    ],
    next: ['Tell us what you need'],
  },
  'family-need-not-interpret': {
    title: 'Your family does not have to interpret',
    keywords: ['child', 'family', 'friend', 'translate', 'relative'],
    parts: [
      {
        text: 'We may not make you bring your own interpreter. A child should not have to do it. We may ask a child only in an emergency, for as long as no one else can be found.',
      },
      {text: 'You may ask that an adult in your family help. You can still change your mind.'},
    ],
    next: ['Ask for an interpreter'],
  },
  'who-can-visit': {
    title: 'Who can visit you',
    keywords: ['visitors', 'hours', 'family', 'partner', 'friend', 'children', 'support person'],
    parts: [
      {
        text: 'You choose who may visit: your husband, wife, partner, family, or a friend. They do not need to be related to you. You can say no to any guest at any time.',
      },
      {
        text: 'All your guests must be treated the same. Race, faith, sex, or disability must not matter. You can name one person to stay close and support you.',
      },
    ],
    next: ['Ask about visits'],
  },
  'limits-on-visits': {
    title: 'When visits have limits',
    keywords: ['not allowed', 'visiting rules', 'infection', 'ICU', 'quiet', 'turned away'],
    parts: [
      {
        text: 'At times we must limit visits. It may be to stop germs, to let people rest, or while you get care. We must tell you the limits and why we have them.',
      },
      {
        text: 'Does a limit seem wrong? Ask the nurse in charge to look again. Tell them why this person needs to be with you.',
      },
    ],
    next: ['Ask to talk with the person in charge', 'Complain about visits'],
  },
  'visit-well': {
    title: 'Tips for a good visit',
    keywords: ['visitor tips', 'wash hands', 'sick', 'flowers', 'food', 'phone call'],
    parts: [
      {
        text: `- Stay home if you are sick. Call or use video.
- Wash your hands when you come and when you go.
- Ask the nurse before you bring food or plants.
- Keep it short if the person is tired.
- Ask us about where to park and when to come.`,
      },
    ],
    next: ['Ask about visits'],
  },
  'plan-to-go-home': {
    title: 'Plan to go home',
    keywords: ['discharge', 'leave', 'home care', 'rehab', 'nursing home', 'equipment', 'ride'],
    parts: [
      {
        text: `Start to ask early. You and your family are part of the plan. Before you leave, you should know:

- where you will go, and who will help you there
- what to take, how much, and when
- what to watch for, and who to call
- when you see a doctor next`,
      },
      {
        text: 'If you need care at home or in a nursing home, we can give you a list to choose from. You should get your plan in writing.',
      },
    ],
    next: ['Meet with someone about going home'],
  },
  'too-soon-to-leave': {
    title: 'If it is too soon to leave',
    keywords: ['discharge appeal', 'Medicare', 'not ready', 'QIO', 'Important Message', 'stay'],
    parts: [
      {
        text: 'Tell your doctor or nurse why you are not ready. Ask to talk about it with your care team before you go.',
      },
      {
        heading: 'If you have Medicare',
        text: 'You should get a paper called the Important Message from Medicare. It has a phone number. Call it no later than the day you are to leave. Others outside the hospital will then check. While they do, you can stay, and you do not pay for those days, but for what you pay now, like a copay.',
      },
    ],
    next: ['Ask to meet with my care team', 'Call Medicare: 1-800-633-4227'],
  },
  'after-you-go-home': {
    title: 'After you go home',
    keywords: ['follow-up', 'medicine', 'pain', 'worse', 'questions', 'pharmacy', 'lost items'],
    parts: [
      {text: '**Is it an emergency?** Call 911. Do not wait for us to call you.'},
      {
        text: `- Do what your plan says. Keep it where you can see it.
- Go to your next visit, even if you feel well.
- Call us if you feel worse or do not know what to take.
- Did you leave something here? Tell us soon.`,
      },
    ],
    next: ['Ask us to call you', 'Get help with a visit'],
  },
  appointments: {
    title: 'Make, change, or cancel a visit',
    keywords: ['appointment', 'schedule', 'doctor', 'clinic', 'reschedule', 'referral'],
    parts: [
      {
        text: `Have these with you when you call or write.

- Your name and birth date.
- What you need to be seen for.
- Days and times that work for you.
- Your health plan card, if you have one.`,
      },
      {
        text: 'Tell us if you need an interpreter, a ride, or other help. If you cannot come, let us know as soon as you can.',
      },
    ],
    next: ['Get help with a visit'],
  },
  'people-who-help': {
    title: 'People here who can help you',
    keywords: ['patient advocate', 'social worker', 'chaplain', 'ombudsman', 'counselor', 'ethics'],
    parts: [
      {
        text: `- **Patient relations:** when something went wrong, or you do not know who to ask.
- **Social worker:** help at home, rides, food, safety, and stress.
- **Money helper:** bills, plans, and help to pay.
- **Chaplain:** someone to talk to, of your faith or of none.
- **Ethics team:** when it is hard to know what is right.`,
      },
      {text: 'Ask any nurse. They can call these people for you.'},
    ],
    next: ['Ask us to call you', 'Ask to meet someone'],
  },
  'find-your-way': {
    title: 'Find your way and look around',
    keywords: ['map', 'parking', 'tour', 'wheelchair', 'directions', 'entrance', 'maternity'],
    parts: [
      {
        text: 'Ask at the front desk. They can show you the way or walk with you. They can get you a wheelchair. You can also ask to see the place before your stay, such as the birth unit.',
      },
    ],
    next: ['Ask for a tour', 'Tell us what you need to get around'],
  },
};

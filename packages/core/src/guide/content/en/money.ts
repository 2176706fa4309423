import type {WordsById} from '../texts.js';

/** Bills, insurance and financial help. */
export const money: WordsById = {
  'read-your-bill': {
    title: 'Read your bill',
    keywords: ['invoice', 'charges', 'itemized', 'statement', 'cost', 'codes'],
    parts: [
      {
        text: `You may get more than one bill for one stay: one from us, and others from doctors or labs. Check these first.

- Your name and the dates.
- What your plan has paid.
- What is left for you to pay, and by when.`,
      },
      {
        text: 'Ask for an itemized bill. It lists each thing you are charged for. A letter from your plan that says "this is not a bill" is not a bill.',
      },
    ],
    next: ['Ask for help with my bill'],
  },
  'price-before-care': {
    title: 'Ask the price before you get care',
    keywords: ['estimate', 'cost', 'how much', 'price list', 'good faith estimate', 'self-pay'],
    parts: [
      {
        text: 'Do you have no health plan, or will you not use it? Then you have the right to a written guess of the cost when you plan your care ahead or ask for it. It is called a good faith estimate. Keep it. If your bill is at least $400 more, you can fight it.',
      },
      {
        text: 'Do you have a plan? Ask us and ask your plan. We also have a list of prices for you to look at.',
      },
    ],
    next: ['Ask what it will cost'],
  },
  'bill-looks-wrong': {
    title: 'Your bill looks wrong',
    keywords: ['surprise bill', 'dispute', 'error', 'overcharged', 'out of network', 'collections'],
    parts: [
      {
        text: `Do not pay for what you did not get. But do not leave the bill in a drawer.

- Call us soon, and ask us to check it.
- Ask us to hold the bill while we look.
- Write down who you talk to and when.`,
      },
      {
        heading: 'Surprise bills',
        text: 'With most health plans, you should not pay more in an emergency because the hospital or doctor is not in your plan. The same is true for some doctors you did not choose. Tell us if this happened to you.',
      },
    ],
    next: ['Ask us to check my bill', 'Complain about a bill'],
  },
  'pay-over-time': {
    title: 'Pay a bit at a time',
    keywords: ['payment plan', 'installments', 'monthly', 'debt', 'collections'],
    parts: [
      {
        text: 'Is it too much to pay at once? Ask us for a plan to pay a bit each month. Ask if there is a fee. Ask before the due date if you can. First, check if you can get money help. You may owe less, or nothing.',
      },
    ],
    next: ['Ask for a way to pay over time', 'Help if you cannot pay'],
  },
  'cannot-pay': {
    title: 'Help if you cannot pay',
    keywords: [
      'charity care',
      'financial assistance',
      'free care',
      'discount',
      'poor',
      'no insurance',
    ],
    parts: [
      {
        text: 'Many hospitals must have a plan to help people who cannot pay. Your care may be free or cost less. You can ask before care, when you get the bill, or later. Ask even if you have a job or a health plan.',
      },
      {
        heading: 'What to have with you',
        text: `- What you earn, such as a pay stub.
- How many people live with you.
- Your bill, if you have it.`,
      },
      {text: 'We can help you with the form. You can have it in other languages, too.'},
    ],
    next: ['Ask for help to pay'],
  },
  'emergency-comes-first': {
    title: 'Emergency care comes first',
    keywords: ['emergency room', 'ER', 'EMTALA', 'no insurance', 'turned away', 'labor'],
    parts: [
      {
        text: 'In an emergency, come in or call 911. An emergency room must check you and help you get stable. This is true if you cannot pay, and if you have no health plan. Staff may not make you wait for care while they ask about money.',
      },
    ],
    next: ['Help if you cannot pay', 'Tell us if you were turned away'],
  },
  'get-insurance': {
    title: 'Find a health plan',
    keywords: ['insurance', 'Medicaid', 'Medicare', 'marketplace', 'CHIP', 'children', 'sign up'],
    parts: [
      {
        text: `We can help you look. It costs you nothing to ask.

- **Medicaid** is for people who earn little. You can sign up all year.
- **CHIP** is for children.
- **Medicare** is for people 65 and up, and for some who are younger.
- **The Marketplace** sells plans. You may get help with the cost.`,
      },
    ],
    next: ['Ask for help to find a plan', 'Go to HealthCare.gov'],
  },
  'insurance-said-no': {
    title: 'Your health plan said no',
    keywords: ['denied', 'denial', 'appeal', 'claim', 'prior authorization', 'insurance'],
    parts: [
      {
        text: `Most plans must tell you why, and you can ask them to look again. This is called an appeal.

- Read the letter. It says how to appeal and by when. Most plans give you 180 days.
- Ask your doctor for a note that says why you need the care.
- Is it urgent? Say so. Then they must be quick.`,
      },
      {text: 'Did they say no again? Then you can often ask someone outside the plan to decide.'},
    ],
    next: ['Ask for help with my plan'],
  },
};

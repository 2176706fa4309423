import {english as everyForm} from '../../form/messages/en.js';
import {english as outcome} from '../../form/messages/outcome-en.js';
import type {Messages} from '../../locale/catalog.js';

/** The complaint form in English. A choice's key is the value that is sent. */
export const english = {
  ...outcome,
  ...everyForm,
  step: 'Step {step} of {steps}',
  you: 'About you',
  complaint: 'What went wrong?',
  compliment: 'Who would you like to thank, and why?',
  suggestion: 'What is your idea?',
  question: 'What would you like to ask?',
  wish: 'What would help?',
  answer: 'How can we answer you?',
  files: 'Photos and files',
  review: 'Check and send',
  next: 'Continue',
  edit: 'Change',
  editPart: 'Change: {part}',

  gate: 'Is someone in danger right now?',
  gateText:
    'If someone may get hurt or is very ill, get help first. We do not read this form right away.',
  gateYes: 'Yes, show me who to call',
  gateNo: 'No, go on',
  danger: 'Someone is in danger',
  dangerTitle: 'Get help now',
  dangerLocal: 'Call your local emergency number.',
  dangerShared: 'Call your local emergency number from a phone, or ask staff to call.',
  dangerKept: 'What you wrote is kept.',
  goOn: 'Go on with the form',

  contact: 'How to reach you',
  birthDate: 'The patient’s date of birth',

  ownWords: 'In your own words',
  location: 'Where was it?',
  department: 'Which part?',
  otherPlace: 'Somewhere else',
  placeText: 'Where was that?',
  date: 'What day was it?',

  outcomes: 'What would you like?',
  apology: 'That someone says sorry',
  explanation: 'To know what happened, and why',
  change: 'That it does not happen again',
  'help-now': 'Help with a problem I still have',
  reply: 'An answer to what I wrote',
  wishText: 'Is there more that would help?',

  impossibleDate: 'This day cannot be right.',

  filesText: 'Photos or papers that show what happened.',
  addFiles: 'Add files',
  moreStory: 'Add the time, and who it was about',
} as const satisfies Messages;

/** The name of one message of the complaint form. */
export type ComplaintMessage = keyof typeof english;

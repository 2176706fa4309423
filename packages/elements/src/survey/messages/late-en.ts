import type {Messages} from '../../locale/catalog.js';

/** The words that a survey needs once it is being answered. What is wrong is keyed by its code. */
export const lateEnglish = {
  sending: 'Sending …',
  check: {one: 'Please check one answer', other: 'Please check {count} answers'},
  required: 'Please answer this.',
  'too-few': {
    one: 'Please give at least one answer.',
    other: 'Please give at least {count} answers.',
  },
  'too-many': {
    one: 'Please give no more than one answer.',
    other: 'Please give no more than {count} answers.',
  },
  'not-a-number': 'Please write a number.',
  'not-whole': 'Please write a whole number, like 3.',
  'not-a-date': 'Please check this date.',
  'not-a-time': 'Please check this time.',
  'not-a-url': 'Please write a full web address.',
  'not-an-option': 'Please pick an answer from the list.',
  'too-short': 'Please write a bit more: {limit} letters or more.',
  'too-long': 'Please make this shorter: {limit} letters or less.',
  'too-small': 'This can be {limit} or more.',
  'too-large': 'This can be {limit} or less.',
  'too-many-decimals': {
    one: 'Please use one digit after the point, or none.',
    other: 'Please use no more than {count} digits after the point.',
  },
  'wrong-form': 'This does not look right. Please check it.',
  'file-too-large': 'This file is too large.',
  'wrong-file-type': 'This kind of file can not be added.',
  constraint: 'This does not fit your other answers. Please check it.',

  resumed: 'You can go on where you left off.',
  resumedOther:
    'Some answers you gave before do not fit these questions any more. Please look through them.',
  step: 'Question {step} of {steps}',
  next: 'Next',
  back: 'Back',
  review: 'Check your answers',
  reviewText: 'You can still change them.',
  noAnswers: 'You have not answered a question yet.',
  change: 'Change',
  identified: 'The hospital will know that these answers are from you.',

  waiting: 'Not sent yet',
  waitingText:
    'Your answers are only on this device. Keep this page open. We keep trying to send them.',
  unconfirmed: 'Sent, but not confirmed yet',
  unconfirmedText:
    'We wait for an answer. Keep this page open. We keep trying. It will not count twice.',
  failed: 'We could not send this',
  failedText: 'Your answers are only on this device. Save a copy, or reach us in another way.',
  rejected: 'This was not accepted',
  rejectedText: 'Your answers are still here. Please reach us in another way.',
  tryNow: 'Try now',
  saveCopy: 'Save a copy of my answers',
  print: 'Print',
  goBack: 'Back to my answers',
  thanks: 'Thank you',
  thanksText: 'Your answers help us to do better.',
  received: 'Thank you. The hospital has your answers.',

  offer: 'Would you like to talk about it?',
  offerText:
    'You can tell the patient relations office more, in private. They only see what you send them.',
  offerWords: 'Take along what you wrote?',
  offerOpen: 'Write to the office',
  offerElsewhere: 'You can not write to the office here. Please reach us in another way.',

  refused: 'These questions cannot be shown here. Please reach us in another way.',
  'not-found': 'This survey is not here any more.',
  'unknown-facility': 'This survey is not here any more.',
  'survey-too-large': 'This is too much to send at once. Please take away a file or some words.',
  'survey-not-open': 'This survey has not started yet. Please come back later.',
  'survey-closed': 'This survey has ended. Thank you for coming.',
  'survey-full': 'This survey has all the answers it needs. Thank you for coming.',
  'survey-too-soon': 'You told us not long ago. Thank you! We will ask again another time.',
  'other-version': 'The questions have changed since you began. Please open this page again.',
  'invitation-required': 'This survey is only for people who were asked to take part.',
  'unknown-invitation': 'We do not know this invitation. Please check your letter.',
  'invitation-used': 'These questions were answered before. Thank you!',
} as const satisfies Messages;

/** The name of one message of what comes later. */
export type LateMessage = keyof typeof lateEnglish;

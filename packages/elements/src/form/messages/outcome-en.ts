import type {Messages} from '../../locale/catalog.js';

/** What every form says once someone sends it, in English. Other languages come whole, so as not to come twice. */
export const english = {
  back: 'Back',
  check: {one: 'Please check one thing', other: 'Please check {count} things'},
  required: 'Please answer this.',
  tooLong: 'Please make this shorter.',
  wrongFormat: 'This does not look right.',
  unusable: 'We cannot use this. Please change it.',
  waiting: 'Not sent yet',
  waitingText:
    'Your words are only on this device. Keep this page open. We keep trying to send them.',
  unconfirmed: 'Sent, but not confirmed yet',
  unconfirmedText:
    'We wait for an answer. Keep this page open. We keep trying. It will not count twice.',
  failed: 'We could not send this',
  failedText: 'Your words are only on this device. Save a copy, or reach us in another way.',
  refused: 'This was not accepted. Your words are still here. Please reach us in another way.',
  tryNow: 'Try now',
  saveCopy: 'Save a copy of my words',
  print: 'Print',
  showCode: 'Show my code',
  notReceived: 'Not received yet',
  received: 'Received by the hospital',
  codeText: 'Write this code down. You need it to follow your case.',
} as const satisfies Messages;

/** The name of one message of what became of a form. */
export type OutcomeMessage = keyof typeof english;

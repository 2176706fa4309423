import type {Messages} from '../../locale/catalog.js';

/** The words around a case: what is needed before one is open. */
export const english = {
  heading: 'Follow your case',
  intro: 'See what we have done, read our answers, and write to us.',
  leave: 'Leave this page quickly',
  leaveHint: 'Or press Esc three times. Other pages stay in your browser history.',
  code: 'Your access code',
  codeHint: 'It has 20 letters and numbers in groups of 4. Small letters and spaces are fine.',
  openCase: 'Open my case',
  opening: 'Opening…',
  lost: 'I do not have my code',
  lostText:
    'If you gave us your name, call us. We will check that it is you and give you a new code. If you did not give your name, nobody can find your code.',
  errorHeading: 'Please look at this again',
  mistyped: 'This does not look right. Please check each letter and number of your code.',
  'unknown-code':
    'We could not open a case with this code. If you got it while you were offline, it may not have reached us yet. You can try later or call us.',
  'signed-out': 'You are signed out. Please sign in again to see your cases.',
  offline: 'You are offline. Please try again when you have a connection.',
  busy: 'Many people are asking right now. Please wait a moment and try again.',
  unreachable: 'We cannot reach the hospital right now. Please try again, or call us.',
  contacts: 'Other ways to reach us',
} as const satisfies Messages;

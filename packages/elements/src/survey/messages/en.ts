import type {Messages} from '../../locale/catalog.js';

/** The words that a survey needs until it can be answered. */
export const english = {
  yes: 'Yes',
  no: 'No',
  needed: '(please answer)',
  loading: 'Loading …',
  notOpened: 'This did not open. Please try again.',
  tryAgain: 'Try again',
  send: 'Send my answers',
} as const satisfies Messages;

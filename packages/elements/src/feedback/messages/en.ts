import type {Messages} from '../../locale/catalog.js';

/** The first view in English. */
export const english = {
  title: 'How can we help?',
  intro: 'You do not have to give your name.',
  complaint: 'Tell us about a problem',
  compliment: 'Thank someone',
  suggestion: 'Share an idea',
  question: 'Ask a question',
  case: 'Check my case',
  rights: 'My rights',
  unsent: 'Go on with what you wrote',
  sent: 'See what you sent, and your code',
  start: 'Back to the start',
  close: 'Close',
  opening: 'Opening …',
  failed: 'This did not open. You can try again, or reach us in another way.',
  tryAgain: 'Try again',
  otherWays: 'Other ways to reach us',
} as const satisfies Messages;

/** The name of one message of the first view. */
export type FeedbackMessage = keyof typeof english;

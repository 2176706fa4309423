import type {Messages} from '../../locale/catalog.js';

/** What a phone that takes over from a kiosk says, in English. */
export const english = {
  taking: 'Bringing over what you began at the kiosk …',
  hereTitle: 'Go on here',
  here: 'This is what you began at the kiosk. It is on this page alone now. Please check it, finish it and send it.',
  goneTitle: 'This code no longer works',
  gone: 'A code works once, and for 15 minutes. If you opened it before, go back to that page. If not, please start again here or at the kiosk.',
  offlineTitle: 'We cannot reach the hospital',
  offline:
    'Your words are safe. Keep this page open, and do not load it again. We try again as soon as you are online.',
  tryAgain: 'Try again',
  damagedTitle: 'This cannot be read',
  damaged:
    'What came from the kiosk is damaged. We are sorry. Please start again here or at the kiosk.',
  noFormTitle: 'This page cannot go on with it',
  noForm: 'Here is what you wrote. Copy it, and please reach us in another way.',
  leftOut: 'These answers do not fit here. Please answer them again:',
  anAnswer: 'A question that is not asked here',
} as const satisfies Messages;

/** The name of one message of a phone that takes over. */
export type HandOverMessage = keyof typeof english;

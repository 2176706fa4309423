import type {Messages} from '../../locale/catalog.js';

/** What is said of an unfinished form that is kept, in English. */
export const english = {
  shared: 'This is a shared computer',
  sharedHint: 'Keep nothing on it.',
  kept: 'What you write is kept on this device for one day, so that you can go on later.',
  notKept: 'Nothing is kept on this computer. Send your words before you close the page.',
  notKeptAnonymous: 'You do not use your name, so nothing is kept on this device.',
  safety: 'How safe is this?',
  safetyHides: 'It is locked, so other websites cannot read it.',
  safetyErased: 'We erase it once the hospital has your words, and after one day.',
  safetyShows: 'Until then, anyone who opens this page on this device can see it.',
  safetyDisk: 'It does not stop someone who copies the disk of this device.',
  erased:
    'Erased. Nothing is kept on this computer now. What you wrote is still on this page. Close the page when you are done.',
  notErased:
    'We could not erase what this browser keeps. Please clear the data of this website in your browser.',
  opening: 'We found what you wrote before and are putting it back …',
  restored: 'We put back what you wrote on {date}.',
  changed: 'The form has changed since then.',
  leftOut: 'These answers no longer fit. Please answer them again:',
  anAnswer: 'A question that is gone',
  fresh: 'Start fresh',
  freshAsk: 'Erase all you wrote here?',
  freshYes: 'Yes, erase it',
  freshNo: 'No, keep it',
  freshDone: 'Erased. The form is empty.',
  expired: 'What you wrote here before was too old to keep. It is erased.',
  unreadable: 'What you wrote here before cannot be read any more. It is erased. We are sorry.',
  full: 'This device is full. What you write now is on this page only. Send it before you close the page.',
  'no-storage':
    'This browser lets us keep nothing. What you write is on this page only. Send it before you close the page.',
  anonymous:
    'You do not use your name. So we keep nothing on this device. What was kept is erased.',
} as const satisfies Messages;

/** The name of one message of a kept form. */
export type DraftMessage = keyof typeof english;

import type {Messages} from '../../locale/catalog.js';

/** The words that a notice needs until it is confirmed. */
export const english = {
  loading: 'Loading …',
  notOpened: 'This did not open. You may be offline. Please try again.',
  tryAgain: 'Try again',
  notFound: 'This notice is not here any more. Please reach us in another way.',
  notInForce: 'This notice is not in use now. Please ask us for the one that is.',
  notReady: 'This notice is not ready yet. Please reach us in another way.',
  restMissing: 'The rest of this notice did not come.',

  version: 'Version {version}, in use from {date}',
  machine: 'A program translated this. No person has checked it yet.',
  draft: 'This text is a draft. No one has checked it yet.',
  notTranslated: 'Not translated yet. This part is in {language}.',
  newParts: 'What is new since you last said you got this',
  tools: 'Ways to read this',
  languages: 'Language',
  inLanguage: 'This notice is now in {language}.',
  largePrint: 'Large print',
  readAloud: 'Read aloud',
  stopReading: 'Stop reading',
  print: 'Print',
  contents: {one: 'One part', other: '{count} parts'},
  openAll: 'Open all',
  closeAll: 'Close all',
  opened: 'opened',
  next: 'Next: {heading}',
  officialForm: 'Open the official form {number} (in a new tab)',
  officialText: 'This is the form as the law has it. Please read it, then come back to this page.',

  confirm: 'Confirm that you got this',
  confirmText: 'This tells the hospital that you were given this notice.',
  confirmFor: 'Record that this was given',
  confirmForText: 'Fill this in with the person, or for them.',
} as const satisfies Messages;

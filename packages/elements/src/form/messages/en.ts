import type {Messages} from '../../locale/catalog.js';
import type {OutcomeMessage} from './outcome-en.js';

/** What every form asks and says while it is filled in, in English. A choice's key is the value that is sent. */
export const english = {
  send: 'Send',
  choose: 'Choose one',
  optional: '(if you wish)',
  loading: 'Loading …',
  identity: 'May we know who you are?',
  named: 'Yes, use my name',
  namedHint: 'Staff who look into this can see your name.',
  confidential: 'Yes, but keep my name private',
  confidentialHint: 'Few people can see it. The table below shows who.',
  anonymous: 'No, do not use my name',
  anonymousHint:
    'You get a code. It is the only way back to your case. If you lose it, no one can get it back.',
  readers: 'Who can see what?',
  name: 'Your name',
  role: 'Who are you?',
  patient: 'I am the patient',
  relative: 'I am a relative or friend',
  representative: 'I speak for the patient',
  staff: 'I am staff and write for someone',
  patientName: 'The patient’s name',
  storyHint: 'Say as much or as little as you like.',
  left: {one: '{count} letter left', other: '{count} letters left'},
  preferred: 'How may we reach you?',
  phone: 'Phone',
  email: 'Email',
  post: 'Letter',
  code: 'Do not reach out. I will look with my code.',
  phoneNumber: 'Your phone number',
  emailAddress: 'Your email address',
  address: 'Your address',
  notOpened: 'This did not open. Try again, or go on without it.',
  moreWish: 'Add safe ways to reach you, an interpreter, other help',
  sending: 'Sending …',
  unreachable: 'We cannot reach the hospital right now. You can write, or reach us in another way.',
  tryAgain: 'Try again',
  leave: 'Leave this page quickly',
  leaveHint: 'Or press Escape three times. Your browser may still list pages you saw.',
} as const satisfies Messages;

/** The name of one message that every form has. */
export type EveryFormMessage = keyof typeof english | OutcomeMessage;

import type {Messages} from '../../locale/catalog.js';

export const english = {
  heading: {one: '{count} thing waits on this device', other: '{count} things wait on this device'},
  'submit-feedback': 'What you told us',
  'submit-survey-response': 'Your survey answers',
  'acknowledge-notice': 'Your record of a notice',
  'send-message': 'Your message',
  'add-file': 'Your file',
  withdraw: 'Your wish to take your case back',
  'say-not-resolved': 'Your word that it is not solved',
  stored: 'Stored on this device since {time}. Not sent yet.',
  sending: 'Being sent now.',
  unconfirmed: 'Sent, not confirmed. It will be sent again and will not count twice.',
  refused:
    'The hospital could not take it. It stays here. Call the hospital, or ask staff for help.',
  tryNow: 'Try now',
  trying: 'Trying …',
  allSent: 'Everything was sent.',
  'storage-full': 'This device is out of room. Do not close this page until all is sent.',
  'may-be-evicted':
    'This browser may clear what is stored when it needs room. Try to send it soon.',
  evicted: {
    one: '{count} thing is gone from this device. It was not sent. Please call the hospital.',
    other:
      '{count} things are gone from this device. They were not sent. Please call the hospital.',
  },
  'store-closed': 'This page cannot store right now. Do not close it until all is sent.',
  'key-unknown': 'The hospital has a new lock. Staff can send what waits here by hand.',
  unauthorized: 'The hospital does not know this device. What waits stays here, locked.',
  nothing: 'Nothing waits on this device.',
  attempts: {one: '{count} try', other: '{count} tries'},
  problem: 'Why it was refused: {code}',
  recover: 'Recover by hand',
  recoverText:
    'The file is locked. Only the hospital’s service can open it. Then paste its answer here.',
  save: 'Save for recovery',
  tryRefused: 'Try refused again',
  answer: 'The answer of the service, or ids',
  release: 'Release recovered',
  released: {one: '{count} thing released.', other: '{count} things released.'},
  lossKnown: 'The loss was acted on',
} as const satisfies Messages;

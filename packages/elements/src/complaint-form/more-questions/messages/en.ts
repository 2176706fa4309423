import type {Messages} from '../../../locale/catalog.js';

/** The words of what not everyone is asked, in English. A choice's key is the value that is sent. */
export const english = {
  nothing: 'Nothing',
  reader: 'Who',
  story: 'What you wrote',
  place: 'Where and when',
  parent: 'Parent',
  partner: 'Husband, wife or partner',
  child: 'Son or daughter',
  sibling: 'Brother or sister',
  'other-relative': 'Other relative',
  friend: 'Friend',
  carer: 'Carer',
  professional: 'I help them as my job',
  relationship: 'What are you to the patient?',
  authority: 'Why may you speak for them?',
  'patient-agreed': 'They said I may',
  'parent-of-minor': 'I am the parent, and they are a child',
  'health-care-agent': 'They named me to decide about their care',
  guardian: 'I am their guardian',
  executor: 'They have died, and I take care of their affairs',
  none: 'None of these',
  safety: 'Tick what is safe for you',
  mayLeaveMessage: 'You may leave a message',
  maySayHospital: 'You may say you are the hospital',
  never: 'Never use',
  safetyNote: 'What else should we know to keep you safe?',
  language: 'Which language should we use?',
  interpreter: 'Do you need an interpreter?',
  sign: 'Yes, for sign language',
  accommodation: 'What other help do you need from us?',
  times: 'When is a good time to call?',
  morning: 'Morning',
  afternoon: 'Afternoon',
  evening: 'Evening',
} as const satisfies Messages;

/** The name of one of these messages. */
export type MoreMessage = keyof typeof english;

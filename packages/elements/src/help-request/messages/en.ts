import {english as everyForm} from '../../form/messages/en.js';
import {english as topics} from '../../form/topics/en.js';
import type {Messages} from '../../locale/catalog.js';

/** The request for help in English. */
export const english = {
  ...everyForm,
  ...topics,
  title: 'Ask us for help',
  emergency: 'Is someone in danger? Call now:',
  emergencyShared: 'Is someone in danger? Call from a phone now, or ask staff to call:',
  topic: 'What can we help with?',
  change: 'Change',
  need: 'What do you need?',
  whichLanguage: 'Which language?',
  languageHint: 'A sign language, too.',
  when: 'When is a good time?',
  morning: 'Morning',
  afternoon: 'Afternoon',
  evening: 'Evening',
  reach: 'How to reach you',
} as const satisfies Messages;

/** The name of one message of the request for help. */
export type HelpRequestMessage = keyof typeof english;

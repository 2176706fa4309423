import type {Messages} from '../../locale/catalog.js';

/** The language help in English. */
export const english = {
  title: 'Help in your language',
  free: 'This help is free.',
  languages: 'We can help in these languages',
  interpreter: 'Get an interpreter',
  relay: 'If you do not hear or speak well on the phone',
  signLanguages: 'Sign languages',
  aids: 'Other help we can give',
  ask: 'Ask for an interpreter',
  print: 'Print this in all languages',
  opening: 'Opening …',
  notOpened: 'This did not open. Please try again, or call us.',
  loading: 'Loading …',
  unreachable: 'We cannot load this right now. Please reach us in another way.',
  none: 'There is no list of language help here. Please ask us.',
  tryAgain: 'Try again',
} as const satisfies Messages;

/** The name of one message of the language help. */
export type LanguageAssistanceMessage = keyof typeof english;

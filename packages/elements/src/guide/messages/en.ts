import type {Messages} from '../../locale/catalog.js';

export const english = {
  title: 'Help and answers',
  search: 'What do you need to know?',
  searchHint: 'Type a word or two, like bill or visit.',
  found: {one: '{count} answer found', other: '{count} answers found'},
  none: 'Nothing found. Try another word, or look in the list.',
  all: 'All help topics',
  more: 'More on this',
  next: 'What you can do now',
  print: 'Print this page',
  printAll: 'Print the whole guide',
  sources: 'Where this comes from',
  otherLanguage: 'This part is not in your language yet.',
  loading: 'The guide is on its way…',
  failed: 'The guide could not be opened.',
  tryAgain: 'Try again',
  opening: 'Opening…',
  notOpened: 'This could not be opened. Please try again.',
  missing: 'That page is not in the guide. Here is all we have.',
  otherWays: 'Other ways to reach us',
} as const satisfies Messages;

import type {Messages} from '../../locale/catalog.js';

export const english = {
  heading: 'A new element',
  finish: 'I am done',
  thanks: 'Thank you.',
} as const satisfies Messages;

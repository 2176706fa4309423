import type {Messages} from '../../locale/catalog.js';

/** The words that a survey needs once it is being answered. */
export const lateEnglish = {
  refused: 'These questions cannot be shown here. Please reach us in another way.',
} as const satisfies Messages;

/** The name of one message of what comes later. */
export type LateMessage = keyof typeof lateEnglish;

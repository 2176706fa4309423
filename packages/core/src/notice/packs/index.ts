import type {Notice} from '../notice.js';

/** The notices that come with this SDK: their words, and where each right and duty comes from. */
export const noticePacks: readonly Notice[] = [];
